// How it is reported: rejected with null.
Promise.reject(null);

// exit: 1
// report: same
