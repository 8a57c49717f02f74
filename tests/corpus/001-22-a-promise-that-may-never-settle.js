// A receipt that may not come: with a timeout the promise settles and the listener goes.
const EventEmitter = require('events');
const line = new EventEmitter();
function receipt(id, ms) {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => { line.off('receipt', seen); reject(new Error(`no receipt for ${id}`)); }, ms);
    function seen(which) {
      if (which !== id) return;
      clearTimeout(alarm);
      line.off('receipt', seen);
      resolve(which);
    }
    line.on('receipt', seen);
  });
}
(async () => {
  setTimeout(() => line.emit('receipt', 'a'), 10);
  console.log(await receipt('a', 200), line.listenerCount('receipt'));
  await receipt('b', 20).catch((error) => console.log(error.message, line.listenerCount('receipt')));
})();

// expect: a 0
// expect: no receipt for b 0
