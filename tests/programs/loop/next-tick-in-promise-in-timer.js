// A nest of all three.
setTimeout(() => {
  console.log('timer');
  Promise.resolve().then(() => {
    console.log('promise');
    process.nextTick(() => {
      console.log('tick');
      Promise.resolve().then(() => console.log('inner promise'));
    });
    queueMicrotask(() => console.log('microtask'));
  });
  process.nextTick(() => console.log('outer tick'));
}, 2);
setTimeout(() => console.log('next timer'), 8);

// expect: timer
// expect: outer tick
// expect: promise
// expect: microtask
// expect: tick
// expect: inner promise
// expect: next timer
