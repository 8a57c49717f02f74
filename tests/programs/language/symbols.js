// Symbols are unique keys, kept out of string key lists.
const s = Symbol('desc');
const o = { [s]: 1, a: 2 };
console.log(s.toString(), s.description, Symbol().description, Symbol('x') === Symbol('x'), Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')));
console.log(Object.keys(o), JSON.stringify(o), Object.getOwnPropertySymbols(o), Reflect.ownKeys(o), o);
console.log(Object(s) == s, typeof Object(s), Symbol.iterator in [], Object.prototype.toString.call({ [Symbol.toStringTag]: 'Mine' }));
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
console.log(2 instanceof Even, 3 instanceof Even);
try {
  s + '';
} catch (e) {
  console.log(e.message);
}
console.log([1].concat(Object.assign({ length: 1, 0: 'spread' }, { [Symbol.isConcatSpreadable]: true })));

// expect: Symbol(desc) desc undefined false true k
// expect: [ 'a' ] {"a":2} [ Symbol(desc) ] [ 'a', Symbol(desc) ] { a: 2, [Symbol(desc)]: 1 }
// expect: true object true [object Mine]
// expect: true false
// expect: Cannot convert a Symbol value to a string
// expect: [ 1, 'spread' ]
