// A callee is read before its arguments are evaluated and checked after.
const o = { get f() { console.log('read f'); return undefined; } };
try {
  o.f(console.log('argument'));
} catch (e) {
  console.log(e.name, e.message);
}
let g = (x) => `old ${x}`;
console.log(g((g = () => 'new', 1)));
const h = { m(x) { return x; } };
console.log(h.m(delete h.m), h.m);

// expect: read f
// expect: argument
// expect: TypeError o.f is not a function
// expect: old 1
// expect: true undefined
