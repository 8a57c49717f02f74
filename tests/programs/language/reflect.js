// Reflect has the internal methods as functions that report failure instead of throwing.
const o = Object.freeze({ get me() { return this; } });
const other = {};
console.log(Reflect.set(o, 'x', 1), Reflect.defineProperty(o, 'x', {}), Reflect.get(o, 'me', other) === other, Reflect.has(o, 'me'));
console.log(Reflect.ownKeys({ b: 1, 1: 1, [Symbol.iterator]: 1, a: 1 }), Reflect.apply(Math.max, null, [1, 3]), Reflect.getPrototypeOf([]) === Array.prototype);
console.log(Reflect.setPrototypeOf(o, null), Reflect.isExtensible(o), Reflect.deleteProperty(o, 'me'));
try {
  Reflect.get(1, 'x');
} catch (e) {
  console.log(e.message);
}

// expect: false false true true
// expect: [ '1', 'b', 'a', Symbol(Symbol.iterator) ] 3 true
// expect: false false false
// expect: Reflect.get called on non-object
