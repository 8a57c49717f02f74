// @env browser
// node: skip a page
setTimeout(() => console.log('timer'), 25);
requestAnimationFrame(() => console.log('frame'));
// why: frame < timer: frameTime frames 4, timers 3
// chain: frame: task 4, timerSet 4, mainScript
// expect: frame
// expect: timer
