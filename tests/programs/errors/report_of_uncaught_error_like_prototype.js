// How it is reported: uncaught error like prototype.
throw Object.create(new Error('proto'));

// exit: 1
// report: same
