// V8's words for misuse of the built-ins.
const attempts = [() => new Array(-1), () => [].reduce(), () => 'a'.repeat(Infinity), () => Object.defineProperty(1, 'x', {}), () => Object.create(1), () => Symbol.keyFor('x'), () => new Symbol(), () => Promise.resolve.call(1), () => new Promise(), () => Promise(), () => new WeakMap().set(1, 1), () => Map.prototype.get.call({}, 1), () => Set.prototype.add.call([], 1), () => JSON.parse('{bad'), () => decodeURIComponent('%'), () => new Proxy(1, {}), () => Reflect.ownKeys(1), () => Date.prototype.getTime.call({}), () => RegExp.prototype.exec.call({}), () => (function* () {})().next.call({}), () => Object.setPrototypeOf({}, 1), () => Object.fromEntries([1]), () => Object.fromEntries(5), () => [].at.call(null), () => String.prototype.trim.call(undefined), () => (10).toString(99), () => BigInt('1x'), () => structuredClone(() => {}), () => Reflect.construct(1), () => Object.assign(null), () => Array.from(1, 2), () => [1].map(1), () => [1].forEach(), () => [3, 2].sort(1), () => Symbol.prototype.toString.call(1), () => Number.prototype.valueOf.call('x'), () => ({}).x.y];
for (const f of attempts) {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: RangeError: Invalid array length
// expect: TypeError: undefined is not a function
// expect: RangeError: Invalid count value: Infinity
// expect: TypeError: Object.defineProperty called on non-object
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: x is not a symbol
// expect: TypeError: Symbol is not a constructor
// expect: TypeError: PromiseResolve called on non-object
// expect: TypeError: Promise resolver undefined is not a function
// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: Invalid value used as weak map key
// expect: TypeError: Method Map.prototype.get called on incompatible receiver #<Object>
// expect: TypeError: Method Set.prototype.add called on incompatible receiver [object Array]
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: URIError: URI malformed
// expect: TypeError: Cannot create proxy with a non-object as target or handler
// expect: TypeError: Reflect.ownKeys called on non-object
// expect: TypeError: this is not a Date object.
// expect: TypeError: Method RegExp.prototype.exec called on incompatible receiver #<Object>
// expect: TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: String.prototype.trim called on null or undefined
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: SyntaxError: Cannot convert 1x to a BigInt
// expect: DataCloneError: () => {} could not be cloned.
// expect: TypeError: 1 is not a constructor
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: 2 is not a function
// expect: TypeError: 1 is not a function
// expect: TypeError: undefined is not a function
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
// expect: TypeError: Number.prototype.valueOf requires that 'this' be a Number
// expect: TypeError: Cannot read properties of undefined (reading 'y')
