// name, length and toString of functions.
const o = { m() {}, get g() { return 1; }, [Symbol('s')]() {}, ['c' + 1]: () => {}, a: async () => {} };
console.log(o.m.name, Object.getOwnPropertyDescriptor(o, 'g').get.name, o[Object.getOwnPropertySymbols(o)[0]].name, o.c1.name, o.a.name);
console.log((function f(a, b) { return a; }).toString(), (() => {}).name, new Function('a', 'b', 'return a').name);
console.log(function () {}.bind().name, (function named() {}).bind().name, new Function('a', 'return a + 1')(1));
console.log(Math.max.toString(), class A { x = 1 }.toString());
console.log(Object.getOwnPropertyNames(() => {}).join(), Object.getOwnPropertyNames(class {}).join(), Object.getOwnPropertyDescriptor(function () {}, 'prototype').enumerable);

// expect: m get g [s] c1 a
// expect: function f(a, b) { return a; }  anonymous
// expect: bound  bound named 2
// expect: function max() { [native code] } class A { x = 1 }
// expect: length,name length,name,prototype false
