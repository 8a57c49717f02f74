// @env browser
// node: skip a page
// Which source of tasks is served first is left open.
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => console.log('message');
setTimeout(() => console.log('timer'), 0);
port2.postMessage('');
// why: timer < message: openOrder timers 6, tasks 7
// expect: timer
// expect: message
