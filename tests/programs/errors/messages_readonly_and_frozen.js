// Strict code cannot write what is not writable.
'use strict';
const frozen = Object.freeze({ a: 1, list: Object.freeze([1]) });
class A { get only() { return 1; } static #p = 1; static m() {} }
const attempts = [() => { frozen.a = 2; }, () => { frozen.b = 1; }, () => { delete frozen.a; }, () => { frozen.list.push(1); }, () => { new A().only = 1; }, () => { undefined = 1; }, () => { Math.PI = 3; }, () => { (function f() { f = 1; })(); }, () => { 'abc'[0] = 'x'; }, () => { (1).x = 1; }, () => { Object.defineProperty(frozen, 'z', { value: 1 }); }, () => { notDeclared = 1; }, () => { A.prototype = {}; }, () => { frozen.list.length = 0; }, () => arguments.callee];
for (const f of attempts) {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot add property b, object is not extensible
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: TypeError: Cannot add property 1, object is not extensible
// expect: TypeError: Cannot set property only of #<A> which has only a getter
// expect: TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'PI' of object '#<Object>'
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Cannot assign to read only property '0' of string 'abc'
// expect: TypeError: Cannot create property 'x' on number '1'
// expect: TypeError: Cannot define property z, object is not extensible
// expect: ReferenceError: notDeclared is not defined
// expect: TypeError: Cannot assign to read only property 'prototype' of function 'class A { get only() { return 1; } static #p = 1; static m() {} }'
// expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
