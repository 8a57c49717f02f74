const { Worker } = require('worker_threads');
const worker = new Worker('./there-is-no-such-file.js');
worker.on('online', () => console.log('online'));
worker.on('error', (e) => console.log(e.code, e.message.replace(/'.*\//, "'/")));
worker.on('exit', (code) => console.log('exit', code));
