// How it is reported: uncaught module rejects.
await Promise.reject(new Error('awaited rejection'));

// exit: 1
// report: same
