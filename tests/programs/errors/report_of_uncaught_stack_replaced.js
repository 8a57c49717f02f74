// How it is reported: uncaught stack replaced.
const e = new Error('kept');
e.stack = 'my own stack';
throw e;

// exit: 1
// report: same
