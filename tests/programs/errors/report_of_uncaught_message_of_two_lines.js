// How it is reported: uncaught message of two lines.
throw new Error('line one\nline two');

// exit: 1
// report: same
