// The operators convert as the standard says.
console.log(1 + '2', '3' - 1, '3' * '4', [] + {}, [] + [], null + 1, undefined + 1, true + true);
console.log([1] == 1, null == 0, null >= 0, undefined == null, NaN != NaN, '' == 0, '0' == false, [] == ![]);
console.log('b' > 'a', '10' < '9', '10' < 9, 'a' < 1, null < 1, 2n > 1, 1n == 1, 10n == '10');
console.log(-7 % 3, 2 ** -1, (-2) ** 2, 7 >> 1, -7 >>> 28, ~5, 5 ^ 3, 1 << 33, 0.1 + 0.2);
console.log(typeof null, typeof function () {}, typeof class {}, typeof Symbol(), typeof 1n, void 0);
console.log(+'', +' 12 ', +'1x', +'0x1f', +'0b11', +[5], +[1, 2], +{}, +null, +true, +new Date(5));

// expect: 12 2 12 [object Object]  1 NaN 2
// expect: true false true true true true true true
// expect: true true false false true true true true
// expect: -1 0.5 4 3 15 -6 6 2 0.30000000000000004
// expect: object function function symbol bigint undefined
// expect: 0 12 NaN 31 3 5 NaN NaN 0 1 5
