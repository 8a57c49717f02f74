// events.once and events.on turn events into promises and async iterators.
const { EventEmitter, once, on } = require('events');
const emitter = new EventEmitter();
(async () => {
  const [a, b] = await once(emitter, 'ready');
  console.log('ready', a, b);
  await once(emitter, 'broken').catch((e) => console.log('once rejected', e.message));
  for await (const [n] of on(emitter, 'n')) {
    console.log('n', n);
    if (n === 3) break;
  }
  console.log('listeners left', emitter.listenerCount('n'));
})();
setTimeout(() => emitter.emit('ready', 1, 2), 2);
setTimeout(() => emitter.emit('error', new Error('bad')), 6);
setTimeout(() => { for (const n of [1, 2, 3, 4]) emitter.emit('n', n); }, 10);

// expect: ready 1 2
// expect: once rejected bad
// expect: n 1
// expect: n 2
// expect: n 3
// expect: listeners left 0
