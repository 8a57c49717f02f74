// Maps keep insertion order, use SameValueZero, and iterators see later additions.
const m = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'string']]);
console.log(m.get(NaN), m.get(-0), m.size, [...m.keys()], m.set('k', 1) === m, m.delete('0'), m.has('0'), m.get('gone'));
const seen = [];
for (const [k] of m) {
  seen.push(k);
  if (k === 0) m.delete('k');
  if (k === 0) m.set('new', 1);
}
console.log(seen);
const s = new Set([1, 1, -0]);
console.log(s, [...s.entries()], s.add(2).size, Object.is([...s][1], 0));
s.forEach((v, k, set) => console.log(v, k, set === s));
try {
  Map();
} catch (e) {
  console.log(e.message);
}
try {
  new Map([1]);
} catch (e) {
  console.log(e.message);
}
try {
  new Set(1);
} catch (e) {
  console.log(e.message);
}

// expect: nan zero 3 [ NaN, 0, '0' ] true true false undefined
// expect: [ NaN, 0, 'new' ]
// expect: Set(3) { 1, 0, 2 } [ [ 1, 1 ], [ 0, 0 ] ] 3 true
// expect: 1 1 true
// expect: 0 0 true
// expect: 2 2 true
// expect: Constructor Map requires 'new'
// expect: Iterator value 1 is not an entry object
// expect: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
