// How it is reported: uncaught number.
throw 42;

// exit: 1
// report: same
