// A rejection nobody handles ends the program once the microtasks are done.
Promise.reject(new Error('nobody handles this'));
Promise.resolve().then(() => console.log('microtasks still run'));
process.nextTick(() => console.log('ticks too'));
setTimeout(() => console.log('never'), 0);

// expect: ticks too
// expect: microtasks still run
// exit: 1
