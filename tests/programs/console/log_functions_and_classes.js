// What kind of function it is, its name, and its own properties.
console.log(function () {}, function named() {}, () => {}, async () => {}, async function a() {}, function* g() {}, async function* ag() {});
console.log(class {}, class A {}, class B extends Array {}, class C { static x = 1 }, Math.max, Symbol, (class D {}).prototype);
console.log(Object.assign(function f() {}, { a: 1, b: 'two' }), [class E extends (class F {}) {}], { f: () => {} }.f);
console.log(Object.setPrototypeOf(function n() {}, null), Object.setPrototypeOf(class N {}, null), (function () {}).bind(), Object.defineProperty(() => {}, 'name', { value: 'renamed' }));

// expect: [Function (anonymous)] [Function: named] [Function (anonymous)] [AsyncFunction (anonymous)] [AsyncFunction: a] [GeneratorFunction: g] [AsyncGeneratorFunction: ag]
// expect: [class (anonymous)] [class A] [class B extends Array] [class C] { x: 1 } [Function: max] [Function: Symbol] {}
// expect: [Function: f] { a: 1, b: 'two' } [ [Function: E] ] [Function: f]
// expect: [Function (null prototype): n] [class N extends [null prototype]] [Function: bound ] [Function: renamed]
