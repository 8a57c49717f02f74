// Before the next frame
// See microtasks, a task and a frame callback find their places.
// @env browser
requestAnimationFrame(() => {
  console.log('frame');
  Promise.resolve().then(() => console.log('microtask of the frame'));
});
setTimeout(() => console.log('task'), 0);
Promise.resolve().then(() => console.log('microtask'));
console.log('script');
