// A timer converts to a number that stands for it.
const t = setTimeout(() => console.log('never'), 5);
console.log(typeof +t, +t === t[Symbol.toPrimitive](), typeof t, t.close() === t);
console.log(typeof setTimeout(() => {}, 1).hasRef());
console.log(Object.prototype.toString.call(t));

// expect: number true object true
// expect: boolean
// expect: [object Object]
