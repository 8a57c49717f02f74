// Indices are clamped and counted from the end when negative.
const a = [1, 2, 3, 4, 5];
console.log(a.slice(-2), a.slice(1, -1), a.splice(1, 2, 'x'), a, a.splice(-1), a.splice(1), a);
console.log(new Array(3).fill(0), [1, 2, 3, 4].fill(9, 1, -1), [1, 2, 3, 4, 5].copyWithin(0, 3), Array.from('abc', (c) => c + c), Array.of(7));
console.log([1, 2, 3].join('-'), [null, undefined, [1, [2]]].join(), [[]].toString(), [1, 2].concat(3, [4, [5]]), [1, 2, 3].lastIndexOf(3, -2));

// expect: [ 4, 5 ] [ 2, 3, 4 ] [ 2, 3 ] [ 1 ] [ 5 ] [ 'x', 4 ] [ 1 ]
// expect: [ 0, 0, 0 ] [ 1, 9, 9, 4 ] [ 4, 5, 3, 4, 5 ] [ 'aa', 'bb', 'cc' ] [ 7 ]
// expect: 1-2-3 ,,1,2  [ 1, 2, 3, 4, [ 5 ] ] -1
