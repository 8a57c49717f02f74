// How it is reported: rejected with undefined.
Promise.reject();

// exit: 1
// report: same
