// Errors without their stack frames: name, message, own properties, causes.
const bare = (e) => { e.stack = e.stack.split('\n    at')[0]; return e; };
class ValidationError extends Error { constructor(m, field) { super(m); this.field = field; } }
console.log(bare(new Error('simple')), bare(new TypeError('typed')), bare(new Error('')), [bare(new RangeError('in array'))]);
console.log({ e: bare(new ValidationError('bad', 'name')) }, bare(Object.assign(new Error('coded'), { code: 'E_CODE', info: { a: 1 } })));
console.log(bare(new Error('outer', { cause: bare(new Error('inner')) })), bare(new Error('x', { cause: { plain: 1 } })), bare(new Error('y', { cause: undefined })));
console.log(bare(new AggregateError([bare(new Error('one')), bare(new TypeError('two'))], 'several')), bare(Object.assign(new Error('m'), { name: 'Renamed' })));
console.log(bare(Object.assign(new ValidationError('v'), { name: 'Other', message: 'changed' })), bare(new (class extends Error {})('anonymous')), bare(new (class FooBar extends TypeError {})('foo')));
console.log(Object.assign(new Error('no stack'), { stack: undefined }), Object.assign(new Error('odd'), { stack: 'just text' }), Object.assign(new Error('num'), { stack: 5 }));
console.log(bare(new Error('two\nlines')), { nested: bare(new Error('two\nlines')) }, Object.setPrototypeOf(bare(new Error('null proto')), null), Object.create(Error.prototype));

// expect: [Error: simple] [TypeError: typed] [Error] [ [RangeError: in array] ]
// expect: { e: [ValidationError: bad] { field: 'name' } } [Error: coded] { code: 'E_CODE', info: { a: 1 } }
// expect: [Error: outer] { [cause]: [Error: inner] } [Error: x] { [cause]: { plain: 1 } } [Error: y] { [cause]: undefined }
// expect: [AggregateError: several] {
// expect:   [errors]: [ [Error: one], [TypeError: two] ]
// expect: } [Renamed: m]
// expect: [Other: changed] { field: undefined } [Error: anonymous] [FooBar [TypeError]: foo]
// expect: [Error: no stack] [just text] [5]
// expect: [Error: two
// expect: lines] {
// expect:   nested: [Error: two
// expect:   lines]
// expect: } [[Error: null prototype]: null proto] [Error]
