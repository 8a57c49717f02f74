// A tag gets the cooked and raw strings, the same object for the same place.
const tag = (s, ...v) => [s, s.raw, v];
console.log(tag`a${1}\n${2}`);
const same = () => ((s) => s)`x`;
console.log(same() === same(), Object.isFrozen(same()), ((s) => s)`x` === ((s) => s)`x`);
console.log(((s) => [s[0], s.raw[0]])`\unicode`, String.raw`a\n${1}b`);
console.log(`nested ${`inner ${1 + 1}`} ${[1, 2]} ${{}}`);
const o = { name: 'o', tag(s) { return this.name + s[0]; } };
console.log(o.tag`!`);
try {
  `${Symbol('s')}`;
} catch (e) {
  console.log(e.message);
}

// expect: [ [ 'a', '\n', '' ], [ 'a', '\\n', '' ], [ 1, 2 ] ]
// expect: true true false
// expect: [ undefined, '\\unicode' ] a\n1b
// expect: nested inner 2 1,2 [object Object]
// expect: o!
// expect: Cannot convert a Symbol value to a string
