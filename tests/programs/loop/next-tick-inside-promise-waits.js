// A nextTick queued by a promise job waits until the promise jobs are done, and the other way round.
Promise.resolve().then(() => {
  console.log('promise 1');
  process.nextTick(() => console.log('tick from promise'));
}).then(() => console.log('promise 2')).then(() => console.log('promise 3'));
process.nextTick(() => {
  console.log('tick 1');
  Promise.resolve().then(() => console.log('promise from tick'));
  process.nextTick(() => console.log('tick from tick'));
});
process.nextTick(() => console.log('tick 2'));

// expect: tick 1
// expect: tick 2
// expect: tick from tick
// expect: promise 1
// expect: promise from tick
// expect: promise 2
// expect: promise 3
// expect: tick from promise
