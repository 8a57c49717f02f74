// How it is reported: uncaught in promise chain.
Promise.resolve().then(() => { throw new TypeError('in a reaction'); });

// exit: 1
// report: same
