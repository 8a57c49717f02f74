// The callback methods skip holes (or not), see the array change, and give index and array.
const holes = [1, , 3];
console.log(holes.map((x) => x * 2), holes.filter(() => true), holes.indexOf(undefined), holes.includes(undefined), holes.findIndex((x) => x === undefined));
holes.forEach((v, i, a) => console.log(v, i, a === holes));
const grow = [1, 2];
grow.forEach((v) => { if (v < 5) grow.push(v + 10); });
console.log(grow, [1, 2, 3].reduce((a, b) => a + b), [1, 2, 3].reduceRight((a, b) => `${a}${b}`), [[1, [2]], 3].flat(), [1, 2].flatMap((x) => [x, [x]]));
console.log([1, 2, 3].some((x) => x > 2), [].every(() => false), [1, 2, 3].findLast((x) => x < 3), [5, 1].findLastIndex((x) => x > 9));
try {
  [].reduce((a, b) => a);
} catch (e) {
  console.log(e.message);
}

// expect: [ 2, <1 empty item>, 6 ] [ 1, 3 ] -1 true 1
// expect: 1 0 true
// expect: 3 2 true
// expect: [ 1, 2, 11, 12 ] 6 321 [ 1, [ 2 ], 3 ] [ 1, [ 1 ], 2, [ 2 ] ]
// expect: true true 2 -1
// expect: Reduce of empty array with no initial value
