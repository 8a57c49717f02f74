// The store of AsyncLocalStorage is the one of where a callback was handed over.
const { AsyncLocalStorage } = require('async_hooks');
const fs = require('fs'), EventEmitter = require('events');
const storage = new AsyncLocalStorage();
const show = (where) => console.log(where, storage.getStore());
const emitter = new EventEmitter();

storage.run('A', () => emitter.on('event', () => show('listener runs in the emitter')));
const early = Promise.resolve();

storage.run('B', () => {
  show('run');
  setTimeout(() => show('timeout'), 200);
  const interval = setInterval(() => {
    show('interval');
    clearInterval(interval);
  }, 300);
  process.nextTick(() => show('tick'));
  queueMicrotask(() => show('microtask'));
  early.then(() => show('then on an older promise'));
  new Promise((resolve) => setTimeout(resolve, 400)).finally(() => show('finally'));
  fs.readFile(__filename, () => {
    show('readFile');
    emitter.emit('event');
    setImmediate(() => show('immediate'));
  });
  setTimeout(() => fs.promises.stat(__filename).then(() => show('stat')), 100);
});
show('outside');
storage.run('C', async () => {
  await null;
  show('after await');
  await new Promise((resolve) => setTimeout(resolve, 500));
  show('after a longer await');
  storage.run('D', () => show('inner run'));
  show('back');
});
