// RangeErrors.
const deep = () => deep() + 1;
const attempts = [
  () => new Array(-1),
  () => new Array(1.5),
  () => { [].length = -1; },
  () => { [].length = 2 ** 32; },
  () => 'a'.repeat(-1),
  () => 'a'.repeat(Infinity),
  () => 'a'.repeat(2 ** 30),
  () => 'abc'.padEnd(2 ** 30),
  () => (1).toFixed(101),
  () => (1).toFixed(-1),
  () => (1).toPrecision(0),
  () => (1).toPrecision(101),
  () => (1).toExponential(-1),
  () => (1).toString(1),
  () => (1).toString(37),
  () => new Date(NaN).toISOString(),
  () => String.fromCodePoint(-1),
  () => String.fromCodePoint(1.5),
  () => 'a'.normalize('x'),
  () => 1n / 0n,
  () => 1n % 0n,
  () => BigInt(1.5),
  () => BigInt(NaN),
  () => BigInt.asIntN(-1, 1n),
  () => deep(),
  () => [].with(1, 1),
  () => [1].with(-2, 1),
  () => [].at(0),
  () => 'x'.at(5),
  () => (1n).toString(1),
  () => Symbol.for(Symbol()),
  () => Array.from({ length: 2 ** 53 }),
  () => new Date(8.64e15 + 1).toISOString(),
  () => Array.apply(null, { length: -1 }),
  () => [].concat.apply([], [1]),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid count value: -1
// expect: RangeError: Invalid count value: Infinity
// expect: RangeError: Invalid string length
// expect: RangeError: Invalid string length
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toPrecision() argument must be between 1 and 100
// expect: RangeError: toPrecision() argument must be between 1 and 100
// expect: RangeError: toExponential() argument must be between 0 and 100
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: Invalid time value
// expect: RangeError: Invalid code point -1
// expect: RangeError: Invalid code point 1.5
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: RangeError: The number NaN cannot be converted to a BigInt because it is not an integer
// expect: RangeError: Invalid value: not (convertible to) a safe integer
// expect: RangeError: Maximum call stack size exceeded
// expect: RangeError: Invalid index : 1
// expect: RangeError: Invalid index : -2
// expect: no error
// expect: no error
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid time value
// expect: no error
// expect: no error
