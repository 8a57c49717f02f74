// report: same
const EventEmitter = require('events');
const emitter = new EventEmitter();
for (let i = 0; i < 11; ++i) emitter.on('x', () => {});
process.emitWarning('with a code', 'Custom', 'C001');
process.emitWarning('with options', { type: 'Custom2', code: 'C002', detail: 'some detail' });
process.emitWarning(new RangeError('an error'));
process.emitWarning('old', 'DeprecationWarning', 'DEP9');
setTimeout(() => {}, 1e10).unref();
