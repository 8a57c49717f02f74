// Anything can be thrown; Node prints it.
console.log('start');
Promise.resolve().then(() => console.log('microtask never runs'));
throw { code: 42 };

// expect: start
// exit: 1
