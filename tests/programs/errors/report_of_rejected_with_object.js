// How it is reported: rejected with object.
Promise.reject({ code: 7 });

// exit: 1
// report: same
