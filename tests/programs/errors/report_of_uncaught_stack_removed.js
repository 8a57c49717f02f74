// How it is reported: uncaught stack removed.
const e = new Error('no stack');
delete e.stack;
throw e;

// exit: 1
// report: same
