// dir inspects with options and ignores custom inspection.
const deep = { a: { b: { c: { d: { e: 1 } } } }, custom: { [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom!'; } } };
console.dir(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: null });
console.dir([1, 2, 3, 4, 5], { maxArrayLength: 2 });
console.dir('a string', { maxStringLength: 3 });
console.dir({ b: 1, a: 2, list: [3, 1] }, { sorted: true, compact: false });
console.dir({ a: { b: 1 } }, { compact: true });
console.dir({ long: 'x'.repeat(30), other: 'y'.repeat(30) }, { breakLength: 40 });
console.dir([123456.789, 1234567n], { numericSeparator: true });
console.log(JSON.stringify(require('util').inspect({ a: 1, s: 'x', n: null, d: new Date(0), y: Symbol('z'), u: undefined, b: true, f() {}, r: /x/, 'q-q': [1n] }, { colors: true })));
console.dirxml({ x: 1 }, [2]);

// expect: {
// expect:   a: { b: { c: [Object] } },
// expect:   custom: {
// expect:     [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]
// expect:   }
// expect: }
// expect: { a: [Object], custom: [Object] }
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   },
// expect:   custom: {
// expect:     [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]
// expect:   }
// expect: }
// expect: [ 1, 2, ... 3 more items ]
// expect: 'a s'... 5 more characters
// expect: {
// expect:   a: 2,
// expect:   b: 1,
// expect:   list: [
// expect:     3,
// expect:     1
// expect:   ]
// expect: }
// expect: { a: { b: 1 } }
// expect: {
// expect:   long: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   other: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect: }
// expect: [ 123_456.789, 1_234_567n ]
// expect: "{\n  a: \u001b[33m1\u001b[39m,\n  s: \u001b[32m'x'\u001b[39m,\n  n: \u001b[1mnull\u001b[22m,\n  d: \u001b[35m1970-01-01T00:00:00.000Z\u001b[39m,\n  y: \u001b[32mSymbol(z)\u001b[39m,\n  u: \u001b[90mundefined\u001b[39m,\n  b: \u001b[33mtrue\u001b[39m,\n  f: \u001b[36m[Function: f]\u001b[39m,\n  r: \u001b[31m/x/\u001b[39m,\n  \u001b[32m'q-q'\u001b[39m: [ \u001b[33m1n\u001b[39m ]\n}"
// expect: { x: 1 } [ 2 ]
