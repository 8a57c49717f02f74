// Small operators: comma, void, conditional chains, exponent, unary order.
let x = (1, 2, 3);
console.log(x, void x, x > 2 ? 'big' : x > 1 ? 'mid' : 'small', -(2 ** 2), 2 ** 3 ** 2, !!'' + 1, - -1, typeof typeof 1);
x = x++ + x--;
console.log(x, [, 1, , 2,].length, ((a, b) => a + b).length);

// expect: 3 undefined big -4 512 1 1 string
// expect: 7 4 2
