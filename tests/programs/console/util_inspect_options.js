// util.inspect with its options.
const util = require('util');
const o = { a: { b: { c: { d: 1 } } }, list: [1, 2, 3], s: 'text', m: new Map([['k', { v: 1 }]]) };
console.log(util.inspect(o, { depth: 0 }));
console.log(util.inspect(o, false, null, false));
console.log(util.inspect(o, { compact: false, depth: 5, breakLength: 80 }));
console.log(util.inspect(o, { breakLength: Infinity }));
console.log(util.inspect(new Proxy({ t: 1 }, { get() {} }), { showProxy: true }), util.inspect([1, 2, 3, 4], { maxArrayLength: 1 }), util.inspect('x'.repeat(20), { maxStringLength: 4 }));
console.log(util.inspect({ get g() { return { deep: 1 }; }, set s(v) {}, get t() { throw new Error('no'); } }, { getters: true }));
console.log(util.inspect([3, 2, 1], { sorted: true }), util.inspect({ c: 1, a: 2, b: 3 }, { sorted: true }), util.inspect(new Set([3, 1]), { sorted: (x, y) => (x < y ? 1 : -1) }));
console.log(util.inspect('str'), util.inspect(Symbol.for('s')), util.inspect(null), util.inspect([,'x']), util.inspect(123456789.123456, { numericSeparator: true }));
console.log(util.inspect({ f() {}, a: [1] }, { showHidden: true }), util.inspect(new Map([[1, 2]]), { showHidden: true }));
console.log(util.format('%s:%d', 'a', 1, 'b'), util.format(1, 2), util.format('%s'), util.formatWithOptions({ compact: false }, '%O', { a: 1 }), util.inspect.custom);

// expect: { a: [Object], list: [Array], s: 'text', m: [Map] }
// expect: {
// expect:   a: { b: { c: { d: 1 } } },
// expect:   list: [ 1, 2, 3 ],
// expect:   s: 'text',
// expect:   m: Map(1) { 'k' => { v: 1 } }
// expect: }
// expect: {
// expect:   a: {
// expect:     b: {
// expect:       c: {
// expect:         d: 1
// expect:       }
// expect:     }
// expect:   },
// expect:   list: [
// expect:     1,
// expect:     2,
// expect:     3
// expect:   ],
// expect:   s: 'text',
// expect:   m: Map(1) {
// expect:     'k' => {
// expect:       v: 1
// expect:     }
// expect:   }
// expect: }
// expect: { a: { b: { c: [Object] } }, list: [ 1, 2, 3 ], s: 'text', m: Map(1) { 'k' => { v: 1 } } }
// expect: Proxy [ { t: 1 }, { get: [Function: get] } ] [ 1, ... 3 more items ] 'xxxx'... 16 more characters
// expect: {
// expect:   g: [Getter] { deep: 1 },
// expect:   s: [Setter],
// expect:   t: [Getter: <Inspection threw (no)>]
// expect: }
// expect: [ 3, 2, 1 ] { a: 2, b: 3, c: 1 } Set(2) { 3, 1 }
// expect: 'str' Symbol(s) null [ <1 empty item>, 'x' ] 123_456_789.123_456
// expect: {
// expect:   f: [Function: f] { [length]: 0, [name]: 'f' },
// expect:   a: [ 1, [length]: 1 ]
// expect: } Map(1) { 1 => 2 }
// expect: a:1 b 1 2 %s {
// expect:   a: 1
// expect: } Symbol(nodejs.util.inspect.custom)
