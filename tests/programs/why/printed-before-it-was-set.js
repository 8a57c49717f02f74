// The timer begins to wait only after the line is printed.
console.log('script');
setTimeout(() => console.log('timer'), 0);
// why: script < timer: causedBy 2, timers 3
// chain: timer: task 3, timerSet 3, mainScript
// expect: script
// expect: timer
