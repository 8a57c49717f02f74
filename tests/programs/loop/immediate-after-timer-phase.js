// From a timer, setImmediate comes before any new timer.
setTimeout(() => {
  setTimeout(() => console.log('new timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('promise'));
}, 5);

// expect: tick
// expect: promise
// expect: immediate
// expect: new timer
