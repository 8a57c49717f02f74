// sort is stable, compares as strings by default, and puts undefined and holes last.
const people = [['a', 2], ['b', 1], ['c', 2], ['d', 1], ['e', 2]];
console.log(people.sort((x, y) => x[1] - y[1]).map((p) => p[0]).join(''));
console.log([10, 9, 1, undefined, 'b', , null].sort(), [3, 1, 2].sort((a, b) => b - a));
const big = Array.from({ length: 600 }, (_, i) => ({ key: i % 7, i }));
big.sort((a, b) => a.key - b.key);
console.log(big.every((v, i) => i === 0 || big[i - 1].key < v.key || (big[i - 1].key === v.key && big[i - 1].i < v.i)));
try {
  [2, 1].sort('x');
} catch (e) {
  console.log(e.message);
}

// expect: bdace
// expect: [ 1, 10, 9, 'b', null, undefined, <1 empty item> ] [ 3, 2, 1 ]
// expect: true
// expect: The comparison function must be either a function or undefined
