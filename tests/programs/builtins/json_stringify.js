// JSON.stringify leaves out, converts and indents as written in the standard.
console.log(JSON.stringify({ u: undefined, f() {}, s: Symbol(), n: null, d: new Date(0), nan: NaN, nested: [undefined, () => {}, Infinity] }));
console.log(JSON.stringify({ b: 1, a: [1, { c: 2 }], e: [], o: {} }, null, 2));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c']), JSON.stringify({ a: 1, b: 'x' }, (k, v) => (typeof v === 'number' ? v * 2 : v)), JSON.stringify([1], null, '--'));
console.log(JSON.stringify('"\n\ud800\\\u0007'), JSON.stringify({ toJSON(k) { return `json of ${k}`; } }), JSON.stringify({ k: { toJSON: (k) => k } }), JSON.stringify(undefined), JSON.stringify(Object('s')), JSON.stringify(new Map([[1, 2]])));
const cyclic = { name: 'c', list: [] };
cyclic.list.push({ back: cyclic });
try {
  JSON.stringify(cyclic);
} catch (e) {
  console.log(e.message);
}
try {
  JSON.stringify(1n);
} catch (e) {
  console.log(e.message);
}

// expect: {"n":null,"d":"1970-01-01T00:00:00.000Z","nan":null,"nested":[null,null,null]}
// expect: {
// expect:   "b": 1,
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "c": 2
// expect:     }
// expect:   ],
// expect:   "e": [],
// expect:   "o": {}
// expect: }
// expect: {"a":1,"c":{"a":3}} {"a":2,"b":"x"} [
// expect: --1
// expect: ]
// expect: "\"\n\ud800\\\u0007" "json of " {"k":"k"} undefined "s" {}
// expect: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'list' -> object with constructor 'Array'
// expect:     |     index 0 -> object with constructor 'Object'
// expect:     --- property 'back' closes the circle
// expect: Do not know how to serialize a BigInt
