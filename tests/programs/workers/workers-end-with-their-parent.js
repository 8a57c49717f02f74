// A worker that ends takes the workers along that it has made.
const { Worker, isMainThread, workerData, parentPort } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename, { workerData: 1 });
  worker.on('message', (m) => {
    console.log(m);
    worker.terminate().then((code) => console.log('exit', code));
  });
} else if (workerData === 1) {
  new Worker(__filename, { workerData: 2 }).on('message', (m) => parentPort.postMessage(m));
} else {
  parentPort.postMessage('inner worker is up');
  setInterval(() => {}, 10);
}
