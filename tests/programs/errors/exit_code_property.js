// process.exitCode is used when the program ends by itself.
process.exitCode = 4;
setTimeout(() => console.log('last'), 1);

// expect: last
// exit: 4
