// @env browser
// node: skip a page
requestAnimationFrame(() => console.log('frame'));
setTimeout(() => console.log('timer'), 5);
// why: timer < frame: frameTime timers 4, frames 3
// expect: timer
// expect: frame
