// @env browser
// Tasks run in the order in which they are queued, each followed by the microtasks; animation frames at the next
// opportunity to render, 1/60 s after the start (HTML 8.1.7.3).
// node: skip it has no frames
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
  console.log('message');
  queueMicrotask(() => console.log('microtask of the message'));
};
setTimeout(() => {
  console.log('timeout');
  queueMicrotask(() => console.log('microtask of the timeout'));
});
requestAnimationFrame(() => console.log('frame'));
setTimeout(() => console.log('late timeout'), 20);
port2.postMessage('');
Promise.resolve().then(() => console.log('promise'));
console.log('script');
// expect: script
// expect: promise
// expect: timeout
// expect: microtask of the timeout
// expect: message
// expect: microtask of the message
// expect: frame
// expect: late timeout
