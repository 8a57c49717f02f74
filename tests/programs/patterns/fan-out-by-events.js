// One event, many listeners: called in order, and a failing async one does not stop the others.
const { EventEmitter } = require('events');
const bus = new EventEmitter({ captureRejections: true });
bus.on('error', (e) => console.log('error event:', e.message));
bus.on('order', (id) => console.log('mail', id));
bus.on('order', async (id) => { await null; throw new Error(`stock of ${id}`); });
bus.on('order', (id) => console.log('invoice', id));
console.log(bus.emit('order', 7));

// expect: mail 7
// expect: invoice 7
// expect: true
// expect: error event: stock of 7
