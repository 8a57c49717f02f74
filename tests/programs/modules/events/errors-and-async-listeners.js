const EventEmitter = require('events');
const emitter = new EventEmitter({ captureRejections: true });
emitter.on('job', async (n) => {
  await null;
  if (n > 1) throw new Error(`rejected ${n}`);
  console.log('done', n);
});
emitter.on('error', (error) => console.log('error', error.message));
console.log(emitter.emit('job', 1), emitter.emit('job', 2), emitter.emit('none'));
emitter.once('twice', () => {
  console.log('once');
  emitter.emit('twice');
});
emitter.emit('twice');
emitter.prependListener('order', () => console.log('prepended'));
emitter.on('order', function self() {
  console.log('removes itself', this === emitter);
  this.off('order', self);
  this.on('order', () => console.log('added meanwhile'));
});
emitter.emit('order');
emitter.emit('order');
console.log(emitter.eventNames(), emitter.listenerCount('order'), emitter.rawListeners('job').length);
emitter.removeAllListeners('order');
console.log(emitter.emit('order'));
const plain = new EventEmitter();
for (const thrown of [new TypeError('an error'), 'a text', undefined, { some: 'object' }]) {
  try { plain.emit('error', thrown); } catch (error) { console.log(error.name, error.code, error.message, error.context); }
}
