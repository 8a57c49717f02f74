// Object definitions that cannot be.
'use strict';
const frozen = Object.freeze({ a: 1, list: [1] }), sealed = Object.seal({ a: 1 }), fixed = Object.preventExtensions({ a: 1 });
const attempts = [
  () => Object.defineProperty(frozen, 'z', { value: 1 }),
  () => Object.defineProperty(frozen, 'a', { value: 2 }),
  () => Object.defineProperty({}, 'a', 1),
  () => Object.defineProperty({}, 'a', { get: 1 }),
  () => Object.defineProperty({}, 'a', { get() {}, value: 1 }),
  () => Object.setPrototypeOf(fixed, {}),
  () => Object.setPrototypeOf({}, 1),
  () => { const o = {}; o.__proto__ = { __proto__: o }; },
  () => { const a = {}, b = Object.create(a); Object.setPrototypeOf(a, b); },
  () => Object.setPrototypeOf(Object.prototype, {}),
  () => Object.assign(null),
  () => Object.keys(undefined),
  () => Object.entries(null),
  () => Object.fromEntries([1]),
  () => Object.fromEntries(null),
  () => Object.fromEntries(undefined),
  () => Object.getPrototypeOf(null),
  () => Object.create(),
  () => Object.groupBy,
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot define property z, object is not extensible
// expect: TypeError: Cannot redefine property: a
// expect: TypeError: Property description must be an object: 1
// expect: TypeError: Getter must be a function: 1
// expect: TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: TypeError: #<Object> is not extensible
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: Cyclic __proto__ value
// expect: TypeError: Cyclic __proto__ value
// expect: TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: undefined is not iterable
// expect: TypeError: undefined is not iterable
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Object prototype may only be an Object or null: undefined
// expect: no error
