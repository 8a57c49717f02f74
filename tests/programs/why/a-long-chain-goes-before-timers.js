// Microtasks that microtasks queue are part of the same emptying.
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => {}).then(() => {}).then(() => console.log('third'));
// why: third < timer: microtaskBeforeTask microtasks 3, timers 2
// chain: third: microtask 3, settled 3, microtask 3, settled 3, microtask 3, mainScript
// expect: third
// expect: timer
