// The usual wrapper: one promise for each worker.
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const { once } = require('events');
const run = (data) => new Promise((resolve, reject) => {
  const worker = new Worker(__filename, { workerData: data });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => { if (code !== 0) reject(new Error(`stopped with ${code}`)); });
});
if (isMainThread) {
  (async () => {
    console.log(await Promise.all([1, 2, 3].map(run)));
    const settled = await Promise.allSettled([run(4), run('no number')]);
    console.log(settled.map(({ status, value, reason }) => [status, value ?? reason.message]));
    const worker = new Worker(__filename, { workerData: 5 });
    const [answer] = await once(worker, 'message');
    console.log(answer);
  })();
} else {
  if (typeof workerData !== 'number') throw new TypeError('a number, please');
  parentPort.postMessage(workerData * 10);
}
