// Built-ins called with what they cannot use.
const tag = () => 5;
const attempts = [
  () => new Promise(5),
  () => Promise(),
  () => Promise.resolve.call(5),
  () => new Map([1]),
  () => new Set(5),
  () => Object.defineProperty(1),
  () => Object.create(5),
  () => Reflect.ownKeys(1),
  () => Symbol() + '',
  () => new Symbol(),
  () => BigInt(1.5),
  () => 1n + 1,
  () => BigInt('x'),
  () => null.foo,
  () => undefined.foo.bar,
  () => null[Symbol.iterator],
  () => { null.x = 1; },
  () => { undefined[attempts.length] = 1; },
  () => ({}) in 5,
  () => 'x' in 'y',
  () => ({}) instanceof {},
  () => new 5,
  () => new attempts.x,
  () => new (attempts.x.y)(),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Promise resolver 5 is not a function
// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: PromiseResolve called on non-object
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Object.defineProperty called on non-object
// expect: TypeError: Object prototype may only be an Object or null: 5
// expect: TypeError: Reflect.ownKeys called on non-object
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Symbol is not a constructor
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: SyntaxError: Cannot convert x to a BigInt
// expect: TypeError: Cannot read properties of null (reading 'foo')
// expect: TypeError: Cannot read properties of undefined (reading 'foo')
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot set properties of null (setting 'x')
// expect: TypeError: Cannot set properties of undefined (setting '24')
// expect: TypeError: Cannot use 'in' operator to search for '#<Object>' in 5
// expect: TypeError: Cannot use 'in' operator to search for 'x' in y
// expect: TypeError: Right-hand side of 'instanceof' is not callable
// expect: TypeError: 5 is not a constructor
// expect: TypeError: attempts.x is not a constructor
// expect: TypeError: Cannot read properties of undefined (reading 'y')
