// An error in queueMicrotask is an uncaught exception, not a rejection; the next microtask still runs when handled.
process.on('uncaughtException', (e) => console.log('uncaught', e.message));
process.on('unhandledRejection', () => console.log('never'));
queueMicrotask(() => { throw new Error('boom'); });
queueMicrotask(() => console.log('next microtask'));
try {
  queueMicrotask('not a function');
} catch (e) {
  console.log(e.name, e.code, e.message);
}

// expect: TypeError ERR_INVALID_ARG_TYPE The "callback" argument must be of type function. Received type string ('not a function')
// expect: uncaught boom
// expect: next microtask
