// Promise callbacks and timers do not share one queue.
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('promise'));
console.log('script');

// expect: script
// expect: promise
// expect: timer
