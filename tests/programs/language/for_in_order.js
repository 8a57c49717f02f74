// for-in lists integer keys first, then own strings, then the prototype's; shadowed and deleted ones are left out.
const proto = { p: 1, shadowed: 1, 5: 1 };
const o = { __proto__: proto, z: 1, 2: 1, a: 1, 1: 1, shadowed: 2, [Symbol('s')]: 1 };
Object.defineProperty(o, 'p', { value: 1, enumerable: false });
const keys = [];
for (const k in o) keys.push(k);
console.log(keys.join());
const seen = [];
const d = { a: 1, b: 2, c: 3 };
for (const k in d) {
  seen.push(k);
  delete d.b;
  d.added = 1;
}
console.log(seen.join());
for (const k in 'ab') console.log(k);
for (const k in null) console.log('never');

// expect: 1,2,z,a,shadowed,5
// expect: a,c
// expect: 0
// expect: 1
