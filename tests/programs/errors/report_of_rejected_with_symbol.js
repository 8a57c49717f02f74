// How it is reported: rejected with symbol.
Promise.reject(Symbol('why'));

// exit: 1
// report: same
