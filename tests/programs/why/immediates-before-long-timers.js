// A timer that is not due is not in the race.
setTimeout(() => console.log('timer'), 30);
setImmediate(() => console.log('immediate'));
// why: immediate < timer: readyEarlier immediates 3, timers 2
// expect: immediate
// expect: timer
