// Every queue of Node, in one program
// See five queues emptied in Node's order.
setImmediate(() => console.log('6 immediate'));
setTimeout(() => console.log('5 timeout'), 0);

Promise.resolve().then(() => console.log('3 promise'));
queueMicrotask(() => console.log('4 microtask'));
process.nextTick(() => console.log('2 nextTick'));

console.log('1 main script');
