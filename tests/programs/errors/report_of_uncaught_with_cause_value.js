// How it is reported: uncaught with cause value.
throw new Error('no error behind', { cause: 'a string' });

// exit: 1
// report: same
