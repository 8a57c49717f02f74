// How it is reported: uncaught string.
throw 'a string';

// exit: 1
// report: same
