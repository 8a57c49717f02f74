// After an error in a nextTick callback the rest of the queue waits for the next callback.
process.on('uncaughtException', (e) => console.log('caught', e.message));
process.nextTick(() => { throw new Error('tick failed'); });
process.nextTick(() => console.log('second tick'));
Promise.resolve().then(() => console.log('promise'));
setTimeout(() => console.log('timer'), 60);

// expect: caught tick failed
// expect: second tick
// expect: promise
// expect: timer
