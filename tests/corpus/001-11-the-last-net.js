// Process.on("unhandledRejection") sees what nobody handled, after the microtasks.
process.on('unhandledRejection', (reason, promise) => console.log('net:', reason.message, promise instanceof Promise));
Promise.reject(new Error('dropped'));
Promise.resolve().then(() => console.log('microtask'));
setTimeout(() => console.log('the process lives on'), 1);

// expect: microtask
// expect: net: dropped true
// expect: the process lives on
