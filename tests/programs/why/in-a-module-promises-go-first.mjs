// A module's code is itself run by the microtask queue.
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('microtask'));
export {};
// why: microtask < tick: microtasksBeforeNextTick microtasks 3, nextTicks 2
// expect: microtask
// expect: tick
