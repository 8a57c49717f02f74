// How it is reported: uncaught in microtask.
queueMicrotask(() => { throw new Error('in a microtask'); });

// exit: 1
// report: same
