// Work on a thread of its own
// See the timer fire on time, although someone computes for 50 ms.
const { Worker } = require('worker_threads');

const worker = new Worker(`
  const { parentPort } = require('worker_threads');
  const end = performance.now() + 50;
  while (performance.now() < end);
  parentPort.postMessage('computed');
`, { eval: true });

worker.on('message', (text) => console.log('worker:', text));
setTimeout(() => console.log('timer: on time'), 10);
console.log('main: free');
