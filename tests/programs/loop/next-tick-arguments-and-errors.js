// nextTick passes arguments; a wrong callback is a TypeError with a code.
process.nextTick((...args) => console.log(args), 1, 'two', { three: 3 });
try {
  process.nextTick('nope');
} catch (e) {
  console.log(e.name, e.code);
  console.log(e.message);
}

// expect: TypeError ERR_INVALID_ARG_TYPE
// expect: The "callback" argument must be of type function. Received type string ('nope')
// expect: [ 1, 'two', { three: 3 } ]
