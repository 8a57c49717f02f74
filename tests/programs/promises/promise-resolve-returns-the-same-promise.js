// Promise.resolve of a promise of the same constructor is that promise.
const p = new Promise(() => {});
console.log(Promise.resolve(p) === p);
class Mine extends Promise {}
console.log(Mine.resolve(p) === p, Mine.resolve(p) instanceof Mine);
const m = Mine.resolve(1);
console.log(Promise.resolve(m) === m, Mine.resolve(m) === m);

// expect: true
// expect: false true
// expect: false true
