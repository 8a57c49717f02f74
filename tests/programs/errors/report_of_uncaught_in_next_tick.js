// How it is reported: uncaught in next tick.
process.nextTick(() => { throw new Error('in a tick'); });
console.log('first');

// expect: first
// exit: 1
// report: same
