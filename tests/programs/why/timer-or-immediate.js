// node: skip the platform leaves the order open
// From the main script nobody can say which comes first.
setTimeout(() => console.log('timer'), 0);
setImmediate(() => console.log('immediate'));
// why: timer < immediate: openOrder timers 3, immediates 4
// expect: timer
// expect: immediate
