// structuredClone copies deeply, with cycles and the built-in types.
const o = { d: new Date(0), m: new Map([[1, { a: 1 }]]), s: new Set([1]), r: /x/g, n: [1, , 3], e: new RangeError('bad') };
o.self = o;
const c = structuredClone(o);
console.log(c !== o, c.self === c, c.d.getTime(), c.m.get(1), c.s, c.r, c.n, c.e.name, c.e.message, c.m.get(1) !== o.m.get(1));
class P { x = 1; get y() { return 2; } }
console.log(structuredClone(new P()), structuredClone('s'), structuredClone(Object(1)));
try {
  structuredClone({ f() {} });
} catch (e) {
  console.log(e.name, e.message);
}

// expect: true true 0 { a: 1 } Set(1) { 1 } /x/g [ 1, <1 empty item>, 3 ] RangeError bad true
// expect: { x: 1 } s [Number: 1]
// expect: DataCloneError f() {} could not be cloned.
