// The order of the script, two microtasks and a timer.
console.log('first');
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('then')).then(() => console.log('then of then'));
console.log('second');

// expect: first
// expect: second
// expect: then
// expect: then of then
// expect: timer
