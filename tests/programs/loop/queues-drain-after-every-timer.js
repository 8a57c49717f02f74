// Between two timers of the same list both queues are emptied.
setTimeout(() => {
  console.log('timer 1');
  process.nextTick(() => console.log('tick of timer 1'));
  Promise.resolve().then(() => console.log('promise of timer 1'));
}, 5);
setTimeout(() => console.log('timer 2'), 5);

// expect: timer 1
// expect: tick of timer 1
// expect: promise of timer 1
// expect: timer 2
