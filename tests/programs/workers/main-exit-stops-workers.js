// process.exit of the main thread ends the workers, too; their exit listeners do not run.
// exit: 3
const { Worker, isMainThread } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename);
  worker.on('online', () => setTimeout(() => process.exit(3), 50));
  worker.on('exit', () => console.log('not seen'));
  process.on('exit', (code) => console.log('main exit', code));
} else {
  process.on('exit', () => console.log('not seen either'));
  setInterval(() => {}, 10);
}
