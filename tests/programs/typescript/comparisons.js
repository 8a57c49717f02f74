// What could be type arguments stays comparisons in JavaScript.
const a = 1, b = 2, c = 3;
const f = (...values) => values;
console.log(f(a < b, c > (b)), f(a < b, b > (c)), [a < b > (c)]);
console.log(a < b >> (c), a<b>c, a<b>(c));
const as = 1, type = 2;
console.log(a
  ? (b)
  : c => c);
