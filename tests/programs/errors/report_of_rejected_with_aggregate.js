// How it is reported: rejected with aggregate.
Promise.any([Promise.reject(new Error('first')), Promise.reject('second')]);

// exit: 1
// report: same
