// Each then is one more turn of the queue.
Promise.resolve().then(() => {}).then(() => console.log('two'));
Promise.resolve().then(() => console.log('one'));
// why: one < two: fewerHops microtasks 3, microtasks 2, hops 1 2
// expect: one
// expect: two
