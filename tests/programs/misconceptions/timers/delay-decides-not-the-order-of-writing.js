// Timers fire by delay, not in the order in which they were set.
setTimeout(() => console.log('slow'), 40);
setTimeout(() => console.log('fast'), 0);
setTimeout(() => console.log('middle'), 20);

// expect: fast
// expect: middle
// expect: slow
