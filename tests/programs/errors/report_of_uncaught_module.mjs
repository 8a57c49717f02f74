// How it is reported: uncaught module.
console.log('module');
throw new Error('from a module');

// expect: module
// exit: 1
// report: same
