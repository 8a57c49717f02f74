// The functions of Object.
const o = { b: 1, a: 2, 1: 'x' };
console.log(Object.keys(o), Object.values(o), Object.entries(o), Object.fromEntries([['p', 1], ['q', 2]]), Object.assign({}, 'ab', null, { z: 1 }));
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.hasOwn(o, 'a'), Object.getOwnPropertyNames('ab'));
const f = Object.freeze({ n: { deep: 1 } });
f.n.deep = 2;
f.m = 1;
console.log(f, Object.isFrozen(f), Object.isSealed(Object.seal({ a: 1 })), Object.isExtensible(Object.preventExtensions({})), Object.isFrozen('x'));
console.log(Object.getOwnPropertyDescriptors({ get a() { return 1; }, b: 2 }));
try {
  Object.defineProperty(f, 'n', { value: 3 });
} catch (e) {
  console.log(e.message);
}
try {
  Object.defineProperty({}, 'x', { get() {}, value: 1 });
} catch (e) {
  console.log(e.message);
}
try {
  Object.setPrototypeOf(f, {});
} catch (e) {
  console.log(e.message);
}
console.log(Object.prototype.toString.call(null), Object.prototype.toString.call([]), Object.prototype.toString.call(function () {}), String({}), Object(1) instanceof Number);

// expect: [ '1', 'b', 'a' ] [ 'x', 1, 2 ] [ [ '1', 'x' ], [ 'b', 1 ], [ 'a', 2 ] ] { p: 1, q: 2 } { '0': 'a', '1': 'b', z: 1 }
// expect: true false true [ '0', '1', 'length' ]
// expect: { n: { deep: 2 } } true true false true
// expect: {
// expect:   a: {
// expect:     get: [Function: get a],
// expect:     set: undefined,
// expect:     enumerable: true,
// expect:     configurable: true
// expect:   },
// expect:   b: { value: 2, writable: true, enumerable: true, configurable: true }
// expect: }
// expect: Cannot redefine property: n
// expect: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: #<Object> is not extensible
// expect: [object Null] [object Array] [object Function] [object Object] true
