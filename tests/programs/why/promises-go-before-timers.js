// The microtask queue is emptied before the loop looks at timers.
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('promise'));
// why: promise < timer: microtaskBeforeTask microtasks 3, timers 2
// expect: promise
// expect: timer
