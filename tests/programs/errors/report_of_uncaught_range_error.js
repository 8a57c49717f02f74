// How it is reported: uncaught range error.
const list = [1];
list.length = -1;

// exit: 1
// report: same
