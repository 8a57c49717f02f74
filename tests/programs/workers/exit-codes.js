// How a worker ends, and with what code.
const { Worker, isMainThread, workerData, parentPort } = require('worker_threads');
const ends = {
  'runs out': () => {},
  'process.exit': () => { setInterval(() => {}, 10); process.exit(); },
  'process.exit(5)': () => process.exit(5),
  'exitCode = 7': () => { process.exitCode = 7; },
  'handled': () => { process.on('uncaughtException', (e) => parentPort.postMessage(e.message)); throw new Error('mine'); },
  'exit listener': () => process.on('exit', (code) => parentPort.postMessage(`leaving with ${code}`)),
};
if (isMainThread) {
  (async () => {
    for (const kind of Object.keys(ends)) {
      await new Promise((resolve) => {
        const worker = new Worker(__filename, { workerData: kind });
        worker.on('message', (m) => console.log('message', m));
        worker.on('error', (e) => console.log('error', e.message));
        worker.on('exit', (code) => { console.log(kind, code, worker.threadId); resolve(); });
      });
    }
    console.log('all ended');
  })();
} else {
  ends[workerData]();
}
