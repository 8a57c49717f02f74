// Nobody handles it: the process ends before the timer, with status 1.
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never'), 10);
Promise.reject(new Error('nobody cares'));
Promise.resolve().then(() => console.log('microtasks still run'));

// expect: microtasks still run
// expect: exit 1
// exit: 1
