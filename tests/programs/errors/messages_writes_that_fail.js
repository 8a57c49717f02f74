// Writes and deletes that strict code may not do.
'use strict';
const frozen = Object.freeze({ a: 1, list: [1] }), sealed = Object.seal({ a: 1 }), fixed = Object.preventExtensions({ a: 1 });
const readonly = Object.defineProperty({}, 'x', { value: 1 }), getter = { get x() { return 1; } };
class A { #p = 1; static #s = 2; get g() { return 1; } static is(o) { return o.#p; } static set(o) { o.#p = 1; } static call(o) { return o.#m(); } #m() {} static put(o) { o.#m = 1; } get #r() { return 1; } static putr(o) { o.#r = 1; } set #w(v) {} static getw(o) { return o.#w; } static s(o) { return o.#s; } static has(o) { return #p in o; } }
const attempts = [
  () => { frozen.a = 2; },
  () => { frozen.b = 2; },
  () => { delete frozen.a; },
  () => { frozen.list.push(2); return 1; },
  () => Object.freeze([1]).push(2),
  () => Object.freeze([1]).pop(),
  () => { Object.freeze([1])[0] = 2; },
  () => Object.freeze([2, 1]).sort(),
  () => { sealed.b = 1; },
  () => { delete sealed.a; },
  () => { fixed.b = 1; },
  () => { readonly.x = 2; },
  () => { getter.x = 1; },
  () => { new A().g = 1; },
  () => { 'abc'.length = 1; },
  () => { 'abc'[0] = 'x'; },
  () => { (5).x = 1; },
  () => { Symbol().x = 1; },
  () => { undefined.x = 1; },
  () => { null.x; },
  () => { null[0]; },
  () => { undefined[Symbol.iterator]; },
  () => { undefined[{}]; },
  () => { null.x(); },
  () => { (void 0)?.x.y; },
  () => { delete null.x; },
  () => { delete Object.prototype; },
  () => { delete [].length; },
  () => { Math.PI = 3; },
  () => { NaN = 1; },
  () => { undefined = 1; },
  () => { Infinity++; },
  () => { globalThis.NaN = 1; },
  () => { (() => {}).name = 'x'; },
  () => { (function f() { f = 1; })(); },
  () => { const c = 1; c = 2; },
  () => { const c = 1; c++; },
  () => { const { d } = {}; d = 1; },
  () => { for (const i = 0; i < 2; i++); },
  () => { class K { static m() { K = 1; } } K.m(); },
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: no error
// expect: TypeError: Cannot add property 1, object is not extensible
// expect: TypeError: Cannot delete property '0' of [object Array]
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
// expect: TypeError: Cannot set property x of #<Object> which has only a getter
// expect: TypeError: Cannot set property g of #<A> which has only a getter
// expect: TypeError: Cannot assign to read only property 'length' of string 'abc'
// expect: TypeError: Cannot assign to read only property '0' of string 'abc'
// expect: TypeError: Cannot create property 'x' on number '5'
// expect: TypeError: Cannot create property 'x' on symbol 'Symbol()'
// expect: TypeError: Cannot set properties of undefined (setting 'x')
// expect: TypeError: Cannot read properties of null (reading 'x')
// expect: TypeError: Cannot read properties of null (reading '0')
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading '#<Object>')
// expect: TypeError: Cannot read properties of null (reading 'x')
// expect: no error
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot delete property 'prototype' of function Object() { [native code] }
// expect: TypeError: Cannot delete property 'length' of [object Array]
// expect: TypeError: Cannot assign to read only property 'PI' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'NaN' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'Infinity' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'NaN' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'name' of function '() => {}'
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
