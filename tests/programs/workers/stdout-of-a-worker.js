const { Worker } = require('worker_threads');
const worker = new Worker("console.log('one'); console.error('two'); console.log('three')", { eval: true, stdout: true, stderr: true });
let out = '', err = '';
worker.stdout.setEncoding('utf8').on('data', (text) => { out += text; });
worker.stderr.setEncoding('utf8').on('data', (text) => { err += text; });
worker.on('exit', () => setImmediate(() => console.log(JSON.stringify(out), JSON.stringify(err))));
