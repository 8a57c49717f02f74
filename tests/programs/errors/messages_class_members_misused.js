// Private members, constructors and heritage.
'use strict';
class A { #p = 1; static #s = 2; get g() { return 1; } static is(o) { return o.#p; } static set(o) { o.#p = 1; } static call(o) { return o.#m(); } #m() {} static put(o) { o.#m = 1; } get #r() { return 1; } static putr(o) { o.#r = 1; } set #w(v) {} static getw(o) { return o.#w; } static s(o) { return o.#s; } static has(o) { return #p in o; } }
class Base { constructor() { } } class Child extends Base { constructor() { super(); } }
const super_ = () => Reflect.construct(Base, [], () => {});
const attempts = [
  () => A.is({}),
  () => A.set({}),
  () => A.put(new A()),
  () => A.putr(new A()),
  () => A.getw(new A()),
  () => A.s({}),
  () => A.has(1),
  () => A(),
  () => Child(),
  () => Child.call(new Child()),
  () => new (class extends null { constructor() { super(); } })(),
  () => class extends 5 {},
  () => class extends (() => {}) {},
  () => class extends undefined {},
  () => { function F() {} F.prototype = 1; return class extends F {}; },
  () => new (class extends Object { constructor() { return 1; } })(),
  () => new (class extends Object { constructor() { return undefined; } })(),
  () => super_(),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot read private member #p from an object whose class did not declare it
// expect: TypeError: Cannot write private member #p to an object whose class did not declare it
// expect: TypeError: Private method '#m' is not writable
// expect: TypeError: '#r' was defined without a setter
// expect: TypeError: '#w' was defined without a getter
// expect: TypeError: Cannot read private member #s from an object whose class did not declare it
// expect: TypeError: Cannot use 'in' operator to search for '#p' in 1
// expect: TypeError: Class constructor A cannot be invoked without 'new'
// expect: TypeError: Class constructor Child cannot be invoked without 'new'
// expect: TypeError: Class constructor Child cannot be invoked without 'new'
// expect: TypeError: Super constructor null of anonymous class is not a constructor
// expect: TypeError: Class extends value 5 is not a constructor or null
// expect: TypeError: Class extends value () => {} is not a constructor or null
// expect: TypeError: Class extends value undefined is not a constructor or null
// expect: TypeError: Class extends value does not have valid prototype property 1
// expect: TypeError: Derived constructors may only return object or undefined
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: TypeError: () => {} is not a constructor
