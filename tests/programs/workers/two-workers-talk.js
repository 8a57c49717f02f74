// Two workers with a channel of their own.
const { Worker, isMainThread, workerData, parentPort, MessageChannel } = require('worker_threads');
if (isMainThread) {
  const { port1, port2 } = new MessageChannel();
  const start = (name, port) => new Worker(__filename, { workerData: { name, port }, transferList: [port] });
  const a = start('a', port1), b = start('b', port2);
  b.on('message', (m) => console.log(m));
  a.on('exit', (code) => console.log('exit', code));
  b.on('exit', (code) => console.log('exit', code));
} else if (workerData.name === 'a') {
  for (let i = 0; i < 3; ++i) workerData.port.postMessage(i);
  workerData.port.once('message', () => workerData.port.close());
} else {
  let sum = 0;
  workerData.port.on('message', (n) => {
    sum += n;
    parentPort.postMessage(`b has ${sum}`);
    if (n === 2) workerData.port.postMessage('enough');
  });
}
