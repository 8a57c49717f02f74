const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  worker.on('message', (m) => console.log('echo', m));
  worker.on('exit', (code) => console.log('exit', code));
  for (const m of [1, 2, 'stop', 3]) worker.postMessage(m);
} else {
  parentPort.on('message', (m) => {
    if (m === 'stop') parentPort.close();
    else parentPort.postMessage(m);
  });
}
