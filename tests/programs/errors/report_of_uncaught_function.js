// How it is reported: uncaught function.
throw function named() {};

// exit: 1
// report: same
