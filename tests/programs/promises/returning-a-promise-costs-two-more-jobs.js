// Returning a promise from a callback: one job calls its then, one more passes the value on.
Promise.resolve()
  .then(() => Promise.resolve('inner'))
  .then((v) => console.log('outer', v));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4));

// expect: 1
// expect: 2
// expect: 3
// expect: outer inner
// expect: 4
