// Files run at once, one inside the other: the queues are only looked at when the main file has ended.
process.nextTick(() => console.log('tick of main'));
Promise.resolve().then(() => console.log('microtask of main'));
require('./other');
console.log('main ends');
// @file other.js
process.nextTick(() => console.log('tick of other'));
Promise.resolve().then(() => console.log('microtask of other'));
setImmediate(() => console.log('immediate of other'));
setTimeout(() => console.log('timer of other'), 50);
console.log('other ends');
