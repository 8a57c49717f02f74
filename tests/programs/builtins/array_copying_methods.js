// toSorted, toReversed, toSpliced and with leave the array alone.
const a = [3, 1, 2];
console.log(a.toSorted(), a.toReversed(), a.toSpliced(1, 1, 'x', 'y'), a.with(-1, 9), a);
console.log([1, , 3].toReversed(), a.at(-1), a.at(5));
try {
  a.with(7, 1);
} catch (e) {
  console.log(e.name, e.message);
}

// expect: [ 1, 2, 3 ] [ 2, 1, 3 ] [ 3, 'x', 'y', 2 ] [ 3, 1, 9 ] [ 3, 1, 2 ]
// expect: [ 3, undefined, 1 ] 2 undefined
// expect: RangeError Invalid index : 7
