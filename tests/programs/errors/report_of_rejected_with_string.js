// How it is reported: rejected with string.
Promise.reject('a string');

// exit: 1
// report: same
