// Methods of primitives, dates, patterns, functions.
'use strict';
const attempts = [
  () => 'a'.startsWith(/a/),
  () => 'a'.includes(/a/),
  () => 'a'.endsWith(/a/),
  () => 'a'.matchAll(/a/),
  () => 'a'.replaceAll(/a/, 'b'),
  () => String.prototype.trim.call(null),
  () => String.prototype.at.call(undefined),
  () => String.raw(),
  () => 'a'.localeCompare.call(null),
  () => (1).toString.call('x'),
  () => Number.prototype.toFixed.call('1'),
  () => Boolean.prototype.valueOf.call(1),
  () => Symbol.prototype.toString.call(1),
  () => BigInt.prototype.toString.call(1),
  () => Date.prototype.getTime.call({}),
  () => Date.prototype.toISOString.call(1),
  () => RegExp.prototype.exec.call({}),
  () => RegExp.prototype.test.call(1),
  () => RegExp.prototype.toString.call(1),
  () => Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.call(1),
  () => Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get.call({}),
  () => Error.prototype.toString.call(1),
  () => Function.prototype.toString.call({}),
  () => Function.prototype.bind.call({}),
  () => (() => {}).apply(null, 1),
  () => Math.max.apply(null, 'abc'),
  () => Reflect.apply(1),
  () => Reflect.apply(() => {}, null),
  () => Reflect.construct(1),
  () => Reflect.construct(() => {}, []),
  () => Reflect.construct(Object, [], 1),
  () => Reflect.get(1),
  () => Reflect.defineProperty(1),
  () => Reflect.setPrototypeOf({}, 1),
  () => Reflect.ownKeys('x'),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: First argument to String.prototype.startsWith must not be a regular expression
// expect: TypeError: First argument to String.prototype.includes must not be a regular expression
// expect: TypeError: First argument to String.prototype.endsWith must not be a regular expression
// expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
// expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument
// expect: TypeError: String.prototype.trim called on null or undefined
// expect: TypeError: String.prototype.at called on null or undefined
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: String.prototype.localeCompare called on null or undefined
// expect: TypeError: Number.prototype.toString requires that 'this' be a Number
// expect: TypeError: Number.prototype.toFixed requires that 'this' be a Number
// expect: TypeError: Boolean.prototype.valueOf requires that 'this' be a Boolean
// expect: TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
// expect: TypeError: BigInt.prototype.toString requires that 'this' be a BigInt
// expect: TypeError: this is not a Date object.
// expect: TypeError: Method Date.prototype.toISOString called on incompatible receiver 1
// expect: TypeError: Method RegExp.prototype.exec called on incompatible receiver #<Object>
// expect: TypeError: Method RegExp.prototype.test called on incompatible receiver undefined
// expect: TypeError: Method RegExp.prototype.toString called on incompatible receiver 1
// expect: TypeError: RegExp.prototype.flags getter called on non-object 1
// expect: TypeError: RegExp.prototype.global getter called on non-RegExp object
// expect: TypeError: Method Error.prototype.toString called on incompatible receiver 1
// expect: TypeError: Function.prototype.toString requires that 'this' be a Function
// expect: TypeError: Bind must be called on a function
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: TypeError: Function.prototype.apply was called on 1, which is a number and not a function
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: TypeError: 1 is not a constructor
// expect: TypeError: () => {} is not a constructor
// expect: TypeError: 1 is not a constructor
// expect: TypeError: Reflect.get called on non-object
// expect: TypeError: Reflect.defineProperty called on non-object
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: Reflect.ownKeys called on non-object
