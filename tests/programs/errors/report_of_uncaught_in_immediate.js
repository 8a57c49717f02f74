// How it is reported: uncaught in immediate.
setImmediate(function check() { throw new Error('in an immediate'); });

// exit: 1
// report: same
