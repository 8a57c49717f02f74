// Messages arrive in the order in which they were posted, each with its microtasks and ticks.
const { Worker } = require('worker_threads');
const worker = new Worker(`
  const { parentPort } = require('worker_threads');
  for (let i = 0; i < 3; ++i) parentPort.postMessage(i);
  setTimeout(() => {}, 100);
`, { eval: true });
worker.on('message', (i) => {
  console.log('message', i);
  queueMicrotask(() => console.log('microtask', i));
  process.nextTick(() => console.log('tick', i));
});
worker.on('online', () => console.log('online'));
worker.on('exit', (code) => console.log('exit', code));
console.log('main');
