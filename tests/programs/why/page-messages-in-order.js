// @env browser
// node: skip a page
const { port1, port2 } = new MessageChannel();
port1.onmessage = (event) => console.log(event.data);
port2.postMessage('a');
port2.postMessage('b');
// why: a < b: taskOrder tasks 5, tasks 6
// expect: a
// expect: b
