// Microtasks do not alternate with timers: their queue is emptied first.
setTimeout(() => console.log('timer 1'), 0);
setTimeout(() => console.log('timer 2'), 0);
Promise.resolve()
  .then(() => console.log('first then'))
  .then(() => console.log('second then'));

// expect: first then
// expect: second then
// expect: timer 1
// expect: timer 2
