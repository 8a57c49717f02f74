// So can one that imports.
import { EventEmitter } from 'events';
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise first, in a module'));
console.log(typeof EventEmitter, typeof module);

// expect: function undefined
// expect: promise first, in a module
// expect: tick
