// A port goes to a worker; what was posted before it arrived is not lost.
const { Worker, isMainThread, parentPort, MessageChannel } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  const { port1, port2 } = new MessageChannel();
  port1.postMessage('before');
  worker.postMessage({ port: port2 }, [port2]);
  port1.postMessage('after');
  port1.on('message', (m) => { console.log('main got', m); if (m === 'reply to after') port1.close(); });
  port1.on('close', () => console.log('closed in main'));
  worker.on('message', (m) => console.log(m));
  worker.on('exit', (code) => console.log('exit', code));
} else {
  parentPort.once('message', ({ port }) => {
    port.on('message', (m) => port.postMessage(`reply to ${m}`));
    port.on('close', () => parentPort.postMessage('closed in worker'));
  });
}
