// An uncaught error ends the program with status 1, after what was printed.
console.log('before');
setTimeout(() => console.log('never'), 0);
process.on('exit', (code) => console.log('exit', code));
throw new TypeError('nobody catches this');

// expect: before
// expect: exit 1
// exit: 1
