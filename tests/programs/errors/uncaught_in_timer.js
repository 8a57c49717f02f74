// An error in a callback ends the program; earlier callbacks have run.
setTimeout(() => console.log('first'), 1);
setTimeout(() => { throw new RangeError('from a timer'); }, 15);
setTimeout(() => console.log('never'), 40);

// expect: first
// exit: 1
