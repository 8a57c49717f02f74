// How it is reported: uncaught symbol.
throw Symbol('thrown');

// exit: 1
// report: same
