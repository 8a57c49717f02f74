// @env browser
// node: skip a page
setTimeout(() => console.log('late'), 20);
setTimeout(() => console.log('soon'), 2);
// why: soon < late: dueTime timers 4, timers 3
// expect: soon
// expect: late
