// How it is reported: rejected with class instance.
class Problem { constructor() { this.level = 3; } }
Promise.reject(new Problem());

// exit: 1
// report: same
