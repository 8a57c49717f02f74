// A timer of 0 ms waits until the main script has ended.
setTimeout(() => console.log('timer'), 0);
console.log('script');
// why: script < timer: runToCompletion 3, timers 2
// expect: script
// expect: timer
