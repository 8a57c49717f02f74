// @env browser
// node: skip a page
requestIdleCallback(() => console.log('idle'));
setTimeout(() => console.log('timer'), 0);
// why: timer < idle: idleLast timers 4, idle 3
// expect: timer
// expect: idle
