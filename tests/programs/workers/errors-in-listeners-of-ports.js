// exit: 1
const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port2.on('message', (m) => { console.log('first', m); throw new Error(`failed at ${m}`); });
port2.on('message', (m) => console.log('second', m));
port1.postMessage(1);
port1.postMessage(2);
process.on('exit', (code) => console.log('exit', code));
