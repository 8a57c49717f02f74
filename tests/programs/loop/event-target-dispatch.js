// dispatchEvent is synchronous too; an error of a listener does not stop the others.
process.on('uncaughtException', (e) => console.log('uncaught', e.message));
const target = new EventTarget();
target.addEventListener('go', () => { console.log('one'); throw new Error('listener failed'); });
target.addEventListener('go', { handleEvent(event) { console.log('two', event.type); } });
target.addEventListener('go', () => console.log('three'), { once: true });
console.log(target.dispatchEvent(new Event('go')));
target.dispatchEvent(new Event('go', { cancelable: true }));
process.nextTick(() => console.log('tick'));

// expect: one
// expect: two go
// expect: three
// expect: true
// expect: one
// expect: two go
// expect: uncaught listener failed
// expect: uncaught listener failed
// expect: tick
