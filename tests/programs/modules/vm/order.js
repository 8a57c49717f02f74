// Promises and callbacks of a context go through the same queues.
const vm = require('vm');
const sandbox = { log: console.log, setTimeout, setImmediate, nextTick: process.nextTick, promise: Promise.resolve('outer') };
setTimeout(() => console.log('timeout outside'), 1);
Promise.resolve().then(() => console.log('before'));
vm.runInNewContext(`
  log('runs at once');
  setTimeout(() => log('timeout inside'), 1);
  nextTick(() => log('tick'));
  Promise.resolve().then(() => log('inner 1')).then(() => log('inner 2'));
  promise.then((value) => log(value));
  (async () => { log('async'); await promise; log('awaited'); await null; log('again'); })();
  setTimeout(() => { throw new TypeError('late'); }, 5);
`, sandbox);
Promise.resolve().then(() => console.log('after 1')).then(() => console.log('after 2'));
console.log('end of the main script');
process.on('uncaughtException', (error) => console.log('uncaught', error.name, error.message, error instanceof TypeError));
