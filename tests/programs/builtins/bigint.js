// BigInts are exact, and do not mix with numbers.
console.log(2n ** 100n, -7n / 2n, -7n % 3n, 5n & 3n, -1n >> 1n, 1n << 70n, BigInt('0xff'), BigInt(2 ** 53) + 1n, ~5n, -(-5n), typeof 1n);
console.log(1n < 2, 2n == 2, 2n === 2, [3n, 1, 2n, 10].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), 0n ? 't' : 'f', BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), (255n).toString(16), Number(2n ** 64n), parseInt('9n'));
for (const f of [() => 1n + 1, () => +1n, () => BigInt(1.5), () => BigInt('x'), () => 1n / 0n, () => Math.max(1n), () => JSON.stringify(1n), () => BigInt(undefined), () => 1n >>> 0n]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: 1267650600228229401496703205376n -3n -1n 1n -1n 1180591620717411303424n 255n 9007199254740993n -6n 5n bigint
// expect: true true false [ 1, 2n, 3n, 10 ] f 1n -1n ff 18446744073709552000 9
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: SyntaxError: Cannot convert x to a BigInt
// expect: RangeError: Division by zero
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Do not know how to serialize a BigInt
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: BigInts have no unsigned right shift, use >> instead
