// How it is reported: uncaught reference error.
setTimeout(() => {
  missingFunction();
}, 1);

// exit: 1
// report: same
