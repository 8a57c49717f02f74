// After each timer callback its microtasks run, though the next timer is due already.
setTimeout(() => Promise.resolve().then(() => console.log('promise')), 1);
setTimeout(() => console.log('timer'), 1);
const end = Date.now() + 10;
while (Date.now() < end);
// why: promise < timer: timerSetOrder timers 2, timers 3
// expect: promise
// expect: timer
