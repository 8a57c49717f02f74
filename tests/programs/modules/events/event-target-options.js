const target = new EventTarget(), controller = new AbortController();
const log = (text) => () => console.log(text);
target.addEventListener('a', log('first'));
target.addEventListener('a', log('once'), { once: true });
target.addEventListener('a', log('with signal'), { signal: controller.signal });
target.addEventListener('a', { handleEvent(event) { console.log('object', event.type, this !== target); } });
target.addEventListener('a', (event) => { event.stopImmediatePropagation(); console.log('stops', event.cancelable); });
target.addEventListener('a', log('never'));
console.log(target.dispatchEvent(new Event('a')));
controller.abort();
console.log(target.dispatchEvent(new Event('a', { cancelable: true })));
target.addEventListener('b', (event) => { event.preventDefault(); console.log(event.defaultPrevented, event.target === target, event.eventPhase, event.timeStamp >= 0); });
console.log(target.dispatchEvent(new Event('b', { cancelable: true })), target.dispatchEvent(new Event('b')));
target.addEventListener('c', (event) => console.log(event.detail, event instanceof CustomEvent));
target.dispatchEvent(new CustomEvent('c', { detail: [1] }));
process.on('uncaughtException', (error) => console.log('uncaught', error.message));
target.addEventListener('d', () => { throw new Error('of a listener'); });
target.addEventListener('d', log('goes on'));
target.dispatchEvent(new Event('d'));
console.log(target, new Event('x').type);
for (const wrong of [() => target.dispatchEvent({}), () => target.addEventListener('x'), () => target.addEventListener('x', 1), () => new Event()])
  try { wrong(); } catch (error) { console.log(error.code, error.message); }
