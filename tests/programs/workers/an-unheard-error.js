// An 'error' event that nobody listens for is an uncaught exception of the main thread.
// exit: 1
const { Worker } = require('worker_threads');
new Worker("throw new Error('not heard')", { eval: true });
process.on('exit', (code) => console.log('exit', code));
