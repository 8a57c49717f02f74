// The functions of Math.
console.log(Math.round(2.5), Math.round(-2.5), Math.round(-0.2), Math.trunc(-1.7), Math.sign(-3), Math.cbrt(27), Math.hypot(3, 4), Math.clz32(1), Math.fround(5.5), Math.imul(3, 4), Math.log2(8), Math.log10(1000), Math.expm1(0), Math.log1p(0));
console.log(Math.max(), Math.min(), Math.max(1, NaN), Math.max(-0, 0), Math.min(0, -0), Math.sqrt(2), Math.atan2(1, 1), Math.PI, Math.pow(2, 0.5), Math.floor(-0.5), Math.ceil(-0.5), Math.abs(-0));
const r = Math.random();
console.log(r >= 0 && r < 1, Math.sinh(1), Math.tan(1), Math.exp(1) === Math.E, Object.keys(Math), String(Math));

// expect: 3 -2 -0 -1 -1 3 5 31 5.5 12 3 3 0 0
// expect: -Infinity Infinity NaN 0 -0 1.4142135623730951 0.7853981633974483 3.141592653589793 1.4142135623730951 -1 -0 0
// expect: true 1.1752011936438014 1.5574077246549023 true [] [object Math]
