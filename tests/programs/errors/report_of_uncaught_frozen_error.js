// How it is reported: uncaught frozen error.
throw Object.freeze(new Error('frozen'));

// exit: 1
// report: same
