// Once begun, the microtask queue is emptied before the nextTick queue is looked at again.
Promise.resolve().then(() => {
  process.nextTick(() => console.log('tick'));
  queueMicrotask(() => console.log('microtask'));
});
// why: microtask < tick: microtasksBeforeNextTick microtasks 4, nextTicks 3
// expect: microtask
// expect: tick
