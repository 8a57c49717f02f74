// on() gives the value, addEventListener and onmessage the event; on() keeps the program alive, unref() not.
const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
console.log(port1.hasRef(), port2.hasRef());
port2.on('message', (value) => console.log('on', value));
port2.addEventListener('message', (event) => console.log('listener', event.type, event.data, event.target === port2, event instanceof MessageEvent, event.ports));
port2.onmessage = (event) => console.log('onmessage', event.data);
port2.once('message', (value) => console.log('once', value));
const gone = () => console.log('not called');
port2.on('message', gone);
port2.off('message', gone);
console.log(port2.hasRef(), port2.listenerCount('message'), port2 instanceof EventTarget);
port1.postMessage('a');
port1.postMessage(undefined);
setTimeout(() => {
  console.log(port2.listenerCount('message'));
  port2.unref();
  console.log(port2.hasRef());
}, 20);
