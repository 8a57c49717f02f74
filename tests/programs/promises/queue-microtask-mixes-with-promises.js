// queueMicrotask and promise jobs share one queue.
Promise.resolve().then(() => console.log('promise 1'));
queueMicrotask(() => { console.log('microtask 1'); queueMicrotask(() => console.log('microtask 3')); });
Promise.resolve().then(() => console.log('promise 2')).then(() => console.log('promise 3'));
queueMicrotask(() => console.log('microtask 2'));

// expect: promise 1
// expect: microtask 1
// expect: promise 2
// expect: microtask 2
// expect: microtask 3
// expect: promise 3
