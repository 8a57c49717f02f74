// One of each kind, from inside an I/O callback where all orders are defined.
const fs = require('fs');
fs.readFile(__filename, () => {
  console.log('io');
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('promise'));
  queueMicrotask(() => console.log('microtask'));
});
console.log('script');

// expect: script
// expect: io
// expect: tick
// expect: promise
// expect: microtask
// expect: immediate
// expect: timer
