// The main thread's interval goes on while a worker computes.
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

if (isMainThread) {
  let ticks = 0;
  const interval = setInterval(() => ++ticks, 10);
  const worker = new Worker(__filename, { workerData: 18 });
  worker.on('message', (value) => {
    clearInterval(interval);
    console.log('fib', value);
  });
  worker.on('exit', (code) => console.log('exit', code, ticks > 0));
} else {
  const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
  const value = fib(workerData);
  setTimeout(() => parentPort.postMessage(value), 50);
}
