// A callback that is sometimes synchronous lets the caller see two orders.
const cache = {};
function read(name, callback) {
  if (name in cache) return callback(cache[name]);
  setImmediate(() => callback(cache[name] = name.length));
}
read('file', (n) => {
  console.log('first', n);
  read('file', (m) => console.log('second', m));
  console.log('after the second call');
});
console.log('after the first call');

// expect: after the first call
// expect: first 4
// expect: second 4
// expect: after the second call
