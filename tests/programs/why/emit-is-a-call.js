// Listeners of an EventEmitter are called by emit() itself.
const emitter = new (require('events'))();
emitter.on('ready', () => console.log('heard'));
emitter.emit('ready');
console.log('emitted');
// why: heard < emitted: programOrder 4, none 5
// expect: heard
// expect: emitted
