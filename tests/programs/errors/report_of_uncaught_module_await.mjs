// How it is reported: uncaught module await.
await null;
throw new TypeError('after top-level await');

// exit: 1
// report: same
