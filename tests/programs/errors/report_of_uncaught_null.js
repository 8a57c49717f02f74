// How it is reported: uncaught null.
throw null;

// exit: 1
// report: same
