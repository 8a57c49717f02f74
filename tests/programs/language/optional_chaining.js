// ?. stops the whole chain, keeps this, and does not evaluate what follows.
let calls = 0;
const o = { a: { f() { return this.v; }, v: 7 }, n: null };
console.log(o?.a?.f(), o.n?.x.y.z, o.missing?.[calls++], o.a.g?.(calls++), calls);
console.log(o.n?.x === undefined, (o.a?.f)(), delete o?.a?.v, o.a.v, undefined?.());
try {
  (o.n?.x).y;
} catch (e) {
  console.log(e.message);
}
try {
  o.a.v?.w.x;
  o.a.f.g?.h;
  o.nothing.else?.x;
} catch (e) {
  console.log(e.message);
}

// expect: 7 undefined undefined undefined 0
// expect: true 7 true undefined undefined
// expect: Cannot read properties of undefined (reading 'y')
// expect: Cannot read properties of undefined (reading 'else')
