// The main script fails, is caught, and everything it queued still runs.
process.on('uncaughtException', (e) => console.log('caught', e.message));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
setTimeout(() => console.log('timer'), 5);
throw new Error('main failed');

// expect: caught main failed
// expect: tick
// expect: promise
// expect: timer
