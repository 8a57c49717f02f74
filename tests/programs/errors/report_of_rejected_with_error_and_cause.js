// How it is reported: rejected with error and cause.
Promise.reject(new Error('outer', { cause: new Error('inner') }));

// exit: 1
// report: same
