// queueMicrotask and promises share one queue.
queueMicrotask(() => console.log('a'));
Promise.resolve().then(() => console.log('b'));
// why: a < b: queueOrder microtasks 2, microtasks 3
// expect: a
// expect: b
