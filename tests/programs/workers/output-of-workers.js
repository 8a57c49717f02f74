// What a worker prints is printed by the main thread: not before that one has time for it.
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  worker.on('online', () => {
    const until = Date.now() + 100;
    while (Date.now() < until);
    console.log('main was busy');
  });
  worker.on('exit', () => console.log('exit'));
} else {
  setTimeout(() => {
    console.log('first');
    console.log('second');
    setTimeout(() => console.log('third'), 50);
  }, 20);
}
