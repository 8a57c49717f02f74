// What async_hooks tells of timers, immediates, ticks, microtasks, promises and async functions: types, ids,
// triggers and order. (The hooks write with fs.writeSync: console.log is asynchronous itself.)
const hooks = require('async_hooks'), fs = require('fs');
const log = (...words) => fs.writeSync(1, words.join(' ') + '\n');

log('main', hooks.executionAsyncId(), hooks.triggerAsyncId(), new hooks.AsyncResource('FIRST').asyncId());
Promise.resolve().then(() => log('promise without hooks', hooks.executionAsyncId(), hooks.triggerAsyncId()));
process.nextTick(() => log('tick', hooks.executionAsyncId(), hooks.triggerAsyncId()));

setTimeout(() => {
  log('timer', hooks.executionAsyncId(), hooks.triggerAsyncId());
  hooks.createHook({
    init(id, type, trigger) { log('init', id, type, trigger); },
    before(id) { log('before', id); },
    after(id) { log('after', id); },
    destroy(id) { log('destroy', id); },
    promiseResolve(id) { log('resolve', id); },
  }).enable();
  setTimeout(() => log('inner timer', hooks.executionAsyncId(), hooks.triggerAsyncId()), 80);
  setImmediate(() => log('immediate'));
  Promise.resolve(1).then(() => log('then', hooks.executionAsyncId(), hooks.triggerAsyncId()));
  process.nextTick(() => log('inner tick'));
  queueMicrotask(() => log('microtask'));
  (async () => { await null; log('after await'); })();
  new Promise((resolve) => resolve(Promise.resolve()));
  const interval = setInterval(() => {
    log('interval');
    clearInterval(interval);
  }, 200);
  clearTimeout(setTimeout(() => {}, 300));
}, 1);
