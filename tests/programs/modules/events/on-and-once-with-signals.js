const EventEmitter = require('events');
const { on, once, getEventListeners, getMaxListeners, setMaxListeners, addAbortListener, errorMonitor } = EventEmitter;
const later = (action) => setTimeout(action, 2);
const emitter = new EventEmitter();
emitter.on(errorMonitor, (error) => console.log('monitor', error.message));
try { emitter.emit('error', new Error('boom')); } catch (error) { console.log('thrown', error.message); }

(async () => {
  const controller = new AbortController();
  later(() => { emitter.emit('data', 1); emitter.emit('data', 2); later(() => controller.abort()); });
  try {
    for await (const [value] of on(emitter, 'data', { signal: controller.signal })) console.log(value);
  } catch (error) {
    console.log(error.name, error.code, error.message, error.cause?.name);
  }
  later(() => { emitter.emit('data', 3); emitter.emit('end'); });
  for await (const values of on(emitter, 'data', { close: ['end'] })) console.log('until close', values);
  console.log(emitter.listenerCount('data'), emitter.listenerCount('end'));

  await once(emitter, 'x', { signal: AbortSignal.abort('why') }).catch((error) => console.log(error.name, error.cause));
  await once(emitter, 'x', { signal: AbortSignal.timeout(3) }).catch((error) => console.log(error.name, error.cause.name));
  const target = new EventTarget();
  later(() => target.dispatchEvent(new Event('foo')));
  const [event] = await once(target, 'foo');
  console.log(event.type, getEventListeners(target, 'foo').length, getMaxListeners(emitter), getMaxListeners(target));
  setMaxListeners(5, target, emitter);
  console.log(getMaxListeners(emitter), getMaxListeners(target));

  const second = new AbortController();
  const disposable = addAbortListener(second.signal, (event) => console.log('abort', event.type));
  addAbortListener(second.signal, () => console.log('never'))[Symbol.dispose]();
  console.log(typeof disposable[Symbol.dispose]);
  second.abort();
  const any = AbortSignal.any([AbortSignal.timeout(3), new AbortController().signal]);
  any.onabort = () => console.log('any', any.reason.name);
  await new Promise((resolve) => setTimeout(resolve, 20));

  const iterator = on(emitter, 'z');
  later(() => emitter.emit('error', new Error('ends it')));
  try {
    for await (const values of iterator) console.log(values);
  } catch (error) {
    console.log(error.message, await iterator.next(), await iterator.return());
  }
  for (const wrong of [() => on(emitter, 'x', { signal: 1 }), () => setMaxListeners(-1), () => setMaxListeners(1, {}), () => getMaxListeners({})])
    try { wrong(); } catch (error) { console.log(error.code, error.message); }
})();
