// What errors are made of.
const e = new Error('message', { cause: 'because' });
console.log(Object.getOwnPropertyNames(e).sort(), e.cause, 'cause' in new Error('x'), e.name, Object.hasOwn(e, 'name'), e.toString());
console.log(Error('called').message, new Error().message === '', Object.hasOwn(new Error(), 'message'), new Error(undefined).message, new Error(null).message, new TypeError('t') instanceof Error);
console.log(String(Object.assign(new Error('m'), { name: '' })), String(Object.assign(new Error(''), { name: 'N' })), Error.prototype.toString.call({ name: 'A', message: 'b' }), Object.prototype.toString.call(e));
const agg = new AggregateError([1, 2], 'many');
console.log(agg.errors, agg.name, agg.message, Object.getOwnPropertyDescriptor(e, 'message').enumerable, Object.getPrototypeOf(TypeError) === Error, typeof Error.captureStackTrace, Error.stackTraceLimit);

// expect: [ 'cause', 'message', 'stack' ] because false Error false Error: message
// expect: called true false  null true
// expect: m N A: b [object Error]
// expect: [ 1, 2 ] AggregateError many false true function 10
