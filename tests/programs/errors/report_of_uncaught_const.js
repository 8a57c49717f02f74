// How it is reported: uncaught const.
const fixed = 1;
fixed = 2;

// exit: 1
// report: same
