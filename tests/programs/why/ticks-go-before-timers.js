// And before the event loop.
setTimeout(() => console.log('timer'), 0);
process.nextTick(() => console.log('tick'));
// why: tick < timer: nextTickBeforeTask nextTicks 3, timers 2
// expect: tick
// expect: timer
