// Warnings are printed, and told to listeners, in a tick. (What is printed goes to stderr.)
const EventEmitter = require('events');
process.on('warning', (warning) => {
  const { name, code, message, detail, type, count } = warning;
  console.log('told', name, code, message, detail, type, count, 'emitter' in warning, 'target' in warning);
});
const emitter = new EventEmitter();
for (let i = 0; i < 12; ++i) emitter.on('x', () => {});
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
process.emitWarning('plain');
process.emitWarning('typed', 'Custom', 'C001');
process.emitWarning('with options', { type: 'Custom2', code: 'C002', detail: 'some detail' });
process.emitWarning(new RangeError('an error'));
process.emitWarning('old', 'DeprecationWarning', 'DEP9');
const target = new EventTarget();
for (let i = 0; i < 12; ++i) target.addEventListener('foo', () => {});
class Few extends EventEmitter {}
const few = new Few().setMaxListeners(1), key = Symbol('key');
few.on('one', () => {});
for (let i = 0; i < 3; ++i) few.on(key, () => {});
const { signal } = new AbortController();
for (let i = 0; i < 12; ++i) signal.addEventListener('abort', () => {});
const attempt = (action) => { try { console.log(action()); } catch (error) { console.log(error.name, error.code, error.message); } };
attempt(() => process.emitWarning(1));
attempt(() => process.emitWarning('x', 1));
attempt(() => process.emitWarning('x', 'y', 1));
console.log('main');
