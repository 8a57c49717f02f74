// bind fixes this and leading arguments; bound functions construct their target.
function F(a, b) { this.sum = a + b; }
const B = F.bind({ ignored: true }, 1);
console.log(new B(2), new B(2) instanceof F, B.length, B.name, B.prototype);
console.log(Math.max.apply(null, { length: 2, 0: 3, 1: 9 }), ((...a) => a.length).call(null, 1, 2), (function () { return this; }).bind(1).bind(2)() == 1);

// expect: F { sum: 3 } true 1 bound F undefined
// expect: 9 2 true
