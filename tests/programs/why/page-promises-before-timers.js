// @env browser
// node: skip a page
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('promise'));
// why: promise < timer: microtaskBeforeTask microtasks 4, timers 3
// expect: promise
// expect: timer
