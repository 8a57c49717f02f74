// How it is reported: uncaught undefined.
throw undefined;

// exit: 1
// report: same
