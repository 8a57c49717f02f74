// emit calls its listeners at once, in order.
const EventEmitter = require('events');
const e = new EventEmitter();
e.on('x', (v) => console.log('first', v));
e.prependListener('x', (v) => console.log('prepended', v));
e.once('x', (v) => console.log('once', v));
console.log(e.emit('x', 1), e.emit('x', 2), e.emit('nothing'));
console.log(e.listenerCount('x'), e.eventNames());
try {
  e.emit('error', new Error('unheard'));
} catch (err) {
  console.log('thrown', err.message);
}
e.off('x', () => {}).removeAllListeners('x');
console.log(e.emit('x', 3));

// expect: prepended 1
// expect: first 1
// expect: once 1
// expect: prepended 2
// expect: first 2
// expect: true true false
// expect: 2 [ 'x' ]
// expect: thrown unheard
// expect: false
