// How it is reported: uncaught type error of the engine.
const user = undefined;
console.log('start');
console.log(user.name);

// expect: start
// exit: 1
// report: same
