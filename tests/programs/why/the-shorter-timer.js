// Timers run by due time, not in the order of the program.
setTimeout(() => console.log('late'), 20);
setTimeout(() => console.log('soon'), 5);
// why: soon < late: dueTime timers 3, timers 2
// expect: soon
// expect: late
