// In an I/O callback setImmediate always comes before setTimeout 0.
require('fs').readFile(__filename, () => {
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('promise'));
  console.log('read');
});

// expect: read
// expect: tick
// expect: promise
// expect: immediate
// expect: timer
