// How it is reported: uncaught message changed.
const e = new Error('first');
e.message = 'second';
throw e;

// exit: 1
// report: same
