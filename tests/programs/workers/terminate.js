// terminate() stops a worker in the middle of a loop; later it does nothing.
const { Worker } = require('worker_threads');
const worker = new Worker(`
  const { parentPort } = require('worker_threads');
  process.on('exit', () => parentPort.postMessage('never said'));
  parentPort.postMessage('busy');
  for (;;);
`, { eval: true });
worker.on('exit', (code) => console.log('exit', code));
worker.on('message', async (m) => {
  console.log(m);
  const ended = worker.terminate();
  console.log(ended);
  console.log('ended with', await ended, worker.threadId);
  console.log(await worker.terminate(), worker.postMessage('nobody hears'));
});
