'use strict';
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const storage = new AsyncLocalStorage();

const bound = storage.run('bound', () => AsyncLocalStorage.bind(function (a, b) { return [storage.getStore(), this, a, b]; }));
console.log(bound(1, 2), bound.length);
const snapshot = storage.run('snapshot', () => AsyncLocalStorage.snapshot());
console.log(storage.run('elsewhere', () => snapshot((x) => storage.getStore() + x, '!')));

class Pool extends AsyncResource {
  constructor() { super('Pool'); }
  run(task) { return this.runInAsyncScope(task, this, 'argument'); }
}
const pool = storage.run('pool', () => new Pool());
storage.run('other', () => console.log(pool.run(function (word) { return [storage.getStore(), this === pool, word]; })));
console.log(storage.getStore());

const resource = storage.run('resource', () => new AsyncResource('R', { triggerAsyncId: 42, requireManualDestroy: true }));
console.log(resource.triggerAsyncId(), resource.emitDestroy() === resource);
const method = resource.bind((word) => `${word} ${storage.getStore()}`);
console.log(method('hello'), method.length);
try {
  resource.runInAsyncScope(() => { throw new Error('oops'); });
} catch (error) {
  console.log(error.message, storage.getStore());
}
console.log(AsyncResource.bind(() => storage.getStore())());
