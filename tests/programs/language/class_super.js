// super looks up from the method's home, with this as the receiver.
class A {
  greet() { return `A greets ${this.name}`; }
  static make() { return `made by ${this.name}`; }
  get kind() { return `kind of ${this.name}`; }
}
class B extends A {
  name = 'b';
  greet() { return `${super.greet()} from B`; }
  static make() { return super.make() + '!'; }
  get kind() { return super.kind.toUpperCase(); }
  later() { return (() => super.greet())(); }
  set(v) { super.value = v; return this.value; }
}
const b = new B();
console.log(b.greet(), '|', B.make(), '|', b.kind, '|', b.later(), '|', b.set(3));
const borrowed = { name: 'other', greet: b.greet };
console.log(borrowed.greet());
const base = { hi() { return 'base hi ' + this.n; } };
const derived = { __proto__: base, n: 1, hi() { return super.hi() + ' derived'; } };
console.log(derived.hi());

// expect: A greets b from B | made by B! | KIND OF B | A greets b | 3
// expect: A greets other from B
// expect: base hi 1 derived
