// One event, several parts that react on their own: 80 ms for all of them.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const EventEmitter = require('events');
const parts = service('parts', { stock: '40ms', payment: '80ms', shipping: '20ms' });
const shop = new EventEmitter();
for (const name of ['stock', 'payment', 'shipping']) shop.on('order', async () => { await parts[name](); console.log(at(), name); });
shop.emit('order');
console.log(at(), 'order taken');

// expect: 0 order taken
// expect: 20 shipping
// expect: 40 stock
// expect: 80 payment
