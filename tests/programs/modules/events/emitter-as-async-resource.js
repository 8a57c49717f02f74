const { EventEmitterAsyncResource } = require('events');
const { AsyncLocalStorage, executionAsyncId } = require('async_hooks');
const storage = new AsyncLocalStorage();
class Queue extends EventEmitterAsyncResource {}
const queue = storage.run('maker', () => new Queue({ name: 'Queue' }));
queue.on('job', (name) => console.log(name, storage.getStore(), executionAsyncId() === queue.asyncId));
storage.run('caller', () => console.log(queue.emit('job', 'first')));
console.log(queue.asyncResource.asyncId() === queue.asyncId, queue.asyncResource.eventEmitter === queue, queue.triggerAsyncId);
setTimeout(() => queue.emit('job', 'second'), 1);
