// How it is reported: uncaught object.
throw { code: 1, text: 'plain' };

// exit: 1
// report: same
