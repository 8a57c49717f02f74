// process.exitCode waits for the natural end.
process.exitCode = 5;
setTimeout(() => console.log('still runs'), 2);

// expect: still runs
// exit: 5
