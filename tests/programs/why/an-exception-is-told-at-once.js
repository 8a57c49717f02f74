// The listener is called before the next timer, and before the microtasks.
process.on('uncaughtException', () => console.log('uncaught'));
setTimeout(() => {
  Promise.resolve().then(() => console.log('promise'));
  throw new Error('x');
}, 1);
// why: uncaught < promise: failureTime 2, microtasks 4
// expect: uncaught
// expect: promise
