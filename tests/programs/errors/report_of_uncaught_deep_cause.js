// How it is reported: uncaught deep cause.
throw new Error('a', { cause: new Error('b', { cause: new Error('c') }) });

// exit: 1
// report: same
