// A worker that is not referenced does not keep the program alive.
const { Worker } = require('worker_threads');
const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
worker.unref();
worker.on('exit', () => console.log('not seen'));
setTimeout(() => console.log('main ends'), 100);
