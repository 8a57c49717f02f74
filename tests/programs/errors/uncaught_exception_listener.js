// A listener keeps the program alive.
process.on('uncaughtException', (e, origin) => console.log('listener', e.message, origin));
setTimeout(() => console.log('still alive'), 15);
setTimeout(() => { throw new Error('in timer'); }, 1);
Promise.reject(new Error('rejected'));
throw new Error('in script');

// expect: listener in script uncaughtException
// expect: listener rejected unhandledRejection
// expect: listener in timer uncaughtException
// expect: still alive
