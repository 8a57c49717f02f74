// Messages wait until the worker listens.
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  worker.postMessage('first');
  worker.postMessage('second');
  worker.on('message', (m) => console.log(m));
} else {
  setTimeout(() => {
    parentPort.once('message', (m) => {
      parentPort.postMessage(`heard ${m}`);
      parentPort.once('message', (n) => parentPort.postMessage(`then ${n}`));
    });
  }, 20);
}
