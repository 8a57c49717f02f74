// What counts is when the second one is due in the end.
setTimeout(() => setTimeout(() => console.log('inner'), 10), 10);
setTimeout(() => console.log('late'), 50);
// why: inner < late: dueTime timers 2, timers 3
// chain: inner: task 2, timerSet 2, task 2, timerSet 2, mainScript
// expect: inner
// expect: late
