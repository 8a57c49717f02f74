// How it is reported: uncaught cause cycle.
const e = new Error('self');
e.cause = e;
throw e;

// exit: 1
// report: same
