// Methods are not enumerable, classes must be called with new, and names follow.
class A {
  constructor(x) { this.x = x; }
  double() { return this.x * 2; }
  get half() { return this.x / 2; }
  set half(v) { this.x = v * 2; }
  static of(x) { return new this(x); }
  static #count = 0;
  ['comp' + 'uted']() { return 'c'; }
}
const a = A.of(4);
a.half = 5;
console.log(a.double(), a.half, a.computed(), Object.keys(a), Object.keys(A.prototype), A.name, A.length);
try {
  A();
} catch (e) {
  console.log(e.message);
}
console.log(typeof A, Object.getOwnPropertyNames(A.prototype), Object.getOwnPropertyDescriptor(A, 'prototype').writable);
const Named = class Inner { static self() { return Inner; } };
console.log(Named.name, Named.self() === Named, typeof Inner);

// expect: 20 5 c [ 'x' ] [] A 1
// expect: Class constructor A cannot be invoked without 'new'
// expect: function [ 'constructor', 'double', 'half', 'computed' ] false
// expect: Inner true undefined
