// A queue of jobs and three workers that take one after the other.
const { Worker, isMainThread, parentPort } = require('worker_threads');

if (isMainThread) {
  const jobs = Array.from({ length: 10 }, (_, i) => i);
  const results = new Array(jobs.length);
  let running = 3;
  const give = (worker) => {
    if (jobs.length > 0) worker.postMessage(jobs.shift());
    else worker.terminate();
  };
  for (let i = 0; i < 3; ++i) {
    const worker = new Worker(__filename);
    worker.on('message', ({ job, result }) => {
      results[job] = result;
      give(worker);
    });
    worker.on('exit', () => { if (--running === 0) console.log(results.join(' ')); });
    give(worker);
  }
} else {
  parentPort.on('message', (job) => parentPort.postMessage({ job, result: job ** 2 }));
}
