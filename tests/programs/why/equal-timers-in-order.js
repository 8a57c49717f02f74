// Due at the same time, they run in the order in which they were set.
setTimeout(() => console.log('a'), 5);
setTimeout(() => console.log('b'), 5);
// why: a < b: timerSetOrder timers 2, timers 3
// expect: a
// expect: b
