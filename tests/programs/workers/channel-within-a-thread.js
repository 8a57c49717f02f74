// The messages of a channel within one thread come in the poll phase: before setImmediate, after due timers.
const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port2.on('message', (m) => {
  console.log('got', m);
  process.nextTick(() => console.log('tick', m));
  Promise.resolve().then(() => console.log('microtask', m));
  setImmediate(() => console.log('immediate of', m));
  if (m === 2) port1.postMessage('posted meanwhile');
  if (m === 'posted meanwhile') port1.close(() => console.log('callback of close'));
});
port1.on('close', () => console.log('close 1'));
port2.on('close', () => console.log('close 2'));
port1.postMessage(1);
port1.postMessage(2);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick of main'));
console.log('main');
