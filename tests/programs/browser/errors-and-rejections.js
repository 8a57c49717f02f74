// @env browser
// An error is told to the window and the page goes on (HTML 8.1.4.6); rejections are told by a task after the checkpoint
// in which nobody has handled them (8.1.4.7). Listeners that cancel keep the console silent.
// node: skip its rules differ
window.onerror = (message) => {
  console.log('onerror:', message);
  return true;
};
window.addEventListener('unhandledrejection', (event) => {
  console.log('unhandled:', event.reason.message);
  event.preventDefault();
});
setTimeout(() => { throw new RangeError('in a timer'); });
queueMicrotask(() => { throw new TypeError('in a microtask'); });
Promise.reject(new Error('handled in time')).catch(() => console.log('caught'));
Promise.reject(new Error('nobody cares'));
setTimeout(() => console.log('the page goes on'), 5);
throw new Error('in the script');
// expect: onerror: Uncaught Error: in the script
// expect: onerror: Uncaught TypeError: in a microtask
// expect: caught
// expect: onerror: Uncaught RangeError: in a timer
// expect: unhandled: nobody cares
// expect: the page goes on
