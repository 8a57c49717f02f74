// @env browser
// node: skip a page
requestAnimationFrame(() => console.log('a'));
requestAnimationFrame(() => console.log('b'));
// why: a < b: queueOrder frames 3, frames 4
// expect: a
// expect: b
