// Symbols, BigInts and objects that do not convert.
'use strict';
const attempts = [
  () => Symbol() + 1,
  () => `${Symbol('x')}`,
  () => Symbol('y') + '',
  () => +Symbol(),
  () => Number(Symbol()),
  () => Symbol() > 1,
  () => Symbol() * 2,
  () => Symbol.keyFor(1),
  () => 1n + 1,
  () => 1n * 1.5,
  () => +1n,
  () => Math.max(1n),
  () => isNaN(1n),
  () => 1n >>> 0n,
  () => BigInt('1x'),
  () => BigInt(undefined),
  () => BigInt(null),
  () => BigInt(Symbol()),
  () => new BigInt(1),
  () => new Symbol(),
  () => Number(1n),
  () => JSON.stringify(1n),
  () => ({ valueOf() { return {}; }, toString() { return {}; } }) + 1,
  () => `${{ toString() { return {}; } }}`,
  () => `${Object.create(null)}`,
  () => +Object.create(null),
  () => ({ [Symbol.toPrimitive]: 1 }) + 1,
  () => ({ [Symbol.toPrimitive]() { return {}; } }) + 1,
  () => [] + Object.create(null),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: 1 is not a symbol
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: BigInts have no unsigned right shift, use >> instead
// expect: SyntaxError: Cannot convert 1x to a BigInt
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: Cannot convert null to a BigInt
// expect: TypeError: Cannot convert Symbol() to a BigInt
// expect: TypeError: BigInt is not a constructor
// expect: TypeError: Symbol is not a constructor
// expect: no error
// expect: TypeError: Do not know how to serialize a BigInt
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: number 1 is not a function
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
