// How it is reported: uncaught without message.
throw new Error();

// exit: 1
// report: same
