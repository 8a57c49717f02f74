// A handler attached before the microtasks are done is in time; unhandledRejection listeners see the others.
const late = Promise.reject(new Error('late'));
process.nextTick(() => late.catch((e) => console.log('caught', e.message)));
process.on('unhandledRejection', (reason, promise) => console.log('unhandled', reason.message, promise === p));
const p = Promise.reject(new Error('observed'));
setTimeout(() => console.log('still alive'), 1);

// expect: caught late
// expect: unhandled observed true
// expect: still alive
