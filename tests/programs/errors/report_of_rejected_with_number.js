// How it is reported: rejected with number.
Promise.reject(7);

// exit: 1
// report: same
