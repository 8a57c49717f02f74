// Generators as methods, with computed names, and not constructors.
const o = { base: 10, *[`gen${1}`](n) { for (let i = 0; i < n; i++) yield this.base + i; } };
console.log([...o.gen1(3)], o.gen1.name);
class Tree {
  constructor(left, value, right) { Object.assign(this, { left, value, right }); }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
console.log([...new Tree(new Tree(null, 1, null), 2, new Tree(null, 3, null))]);
try {
  new (function* g() {})();
} catch (e) {
  console.log(e.message);
}

// expect: [ 10, 11, 12 ] gen1
// expect: [ 1, 2, 3 ]
// expect: (intermediate value) is not a constructor
