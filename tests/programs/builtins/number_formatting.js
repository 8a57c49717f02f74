// Numbers as text.
console.log(String(1e21), String(123456789012345680000), 1e-7, 0.000001, 1 / 3, 100, -1e-10, 5e-324, 1.7976931348623157e308, 0.1 + 0.2);
console.log((255).toString(16), (0.5).toString(2), (-255).toString(36), (1.005).toFixed(2), (1e21).toFixed(2), (0).toFixed(2), (1234.5678).toExponential(2), (0.00015).toPrecision(1), (123456).toPrecision(2), (-1.5).toFixed(0), (2.5).toFixed(0));
console.log(Number('0x1F'), Number(''), Number('1_0'), Number(' \n12 '), parseInt('08'), parseInt('0x1f'), parseInt('z', 36), parseInt('1e3'), parseFloat('.5.5'), Number.MAX_SAFE_INTEGER, Number.EPSILON > 0);
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), isNaN('x'), Number.isNaN('x'), (25).toString(2), 1_000_000, 0b11, 0o17, .5, 5..toString());
for (const f of [() => (1).toFixed(101), () => (1).toString(1), () => (1).toPrecision(0)]) {
  try {
    f();
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log((1234567.891).toLocaleString(), (0).toLocaleString(), (1e6).toLocaleString('en-US'));

// expect: 1e+21 123456789012345680000 1e-7 0.000001 0.3333333333333333 100 -1e-10 5e-324 1.7976931348623157e+308 0.30000000000000004
// expect: ff 0.1 -73 1.00 1e+21 0.00 1.23e+3 0.0001 1.2e+5 -2 3
// expect: 31 0 NaN 12 8 31 35 1 0.5 9007199254740991 true
// expect: true false true false 11001 1000000 3 15 0.5 5
// expect: RangeError toFixed() digits argument must be between 0 and 100
// expect: RangeError toString() radix argument must be between 2 and 36
// expect: RangeError toPrecision() argument must be between 1 and 100
// expect: 1,234,567.891 0 1,000,000
