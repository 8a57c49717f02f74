// How it is reported: uncaught stack undefined.
const e = new Error('stack is undefined');
e.stack = undefined;
throw e;

// exit: 1
// report: same
