// process.nextTick has a queue of its own, which comes first.
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('tick'));
// why: tick < promise: nextTickBeforeMicrotask nextTicks 3, microtasks 2
// chain: tick: nextTick 3, queued 3, mainScript
// expect: tick
// expect: promise
