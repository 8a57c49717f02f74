// Listeners are called at once
// See emit call both listeners before its next line: no queue takes part.
const { EventEmitter } = require('events');
const door = new EventEmitter();

door.on('open', (who) => console.log('hello', who));
door.once('open', () => console.log('the first guest!'));

console.log('knock');
door.emit('open', 'Ada');
console.log('next');
door.emit('open', 'Grace');
console.log('closed');
