const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
const log = [];
port1.on('message', (n) => { log.push(`ping ${n}`); if (n < 5) port1.postMessage(n + 1); else port1.close(); });
port2.on('message', (n) => { log.push(`pong ${n}`); port2.postMessage(n + 1); });
port2.on('close', () => console.log(log.join(', ')));
port1.postMessage(0);
setImmediate(() => log.push('immediate'));
