const { MessageChannel, MessagePort, receiveMessageOnPort, Worker } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
const attempt = (text, action) => {
  try {
    console.log(text, action());
  } catch (e) {
    console.log(text, e.name, e.code, e.message);
  }
};
attempt('function', () => port1.postMessage(() => 1));
attempt('symbol', () => port1.postMessage(Symbol('s')));
attempt('inside', () => port1.postMessage({ a: [{ b() {} }] }));
attempt('port', () => port1.postMessage(port2));
attempt('itself', () => port1.postMessage(1, [port1]));
attempt('twice', () => port1.postMessage(1, [port2, port2]));
attempt('nothing', () => port1.postMessage());
attempt('wrong list', () => port1.postMessage(1, 5));
attempt('wrong transfer', () => port1.postMessage(1, { transfer: 7 }));
attempt('wrong item', () => port1.postMessage(1, [{}]));
attempt('promise', () => port1.postMessage(Promise.resolve()));
attempt('weak map', () => port1.postMessage(new WeakMap()));
attempt('constructor', () => new MessagePort());
attempt('without new', () => MessageChannel());
attempt('no port', () => receiveMessageOnPort({}));
attempt('workerData', () => new Worker('1', { eval: true, workerData: () => {} }));
attempt('name', () => new Worker('worker.js'));
attempt('number', () => new Worker(5));
attempt('argv', () => new Worker('1', { eval: true, argv: 'a' }));
class Point { constructor() { this.x = 1; } get y() { return 2; } }
port1.postMessage([new Point(), new Error('kept'), , 'hole']);
const { message } = receiveMessageOnPort(port2);
console.log(message[0], message[0] instanceof Point, message[1].message, 2 in message, message.length);
console.log(receiveMessageOnPort(port2));
