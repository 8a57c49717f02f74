// A listener takes the place of the crash; a late handler is reported too.
process.on('unhandledRejection', (reason, promise) => console.log('unhandled', reason, promise === p));
process.on('rejectionHandled', (promise) => console.log('handled later', promise === p));
const p = Promise.reject('why');
setTimeout(() => p.catch((r) => console.log('caught', r)), 5);
setTimeout(() => console.log('end'), 15);

// expect: unhandled why true
// expect: caught why
// expect: handled later true
// expect: end
