// A thenable that calls back at once is one job quicker than a promise.
Promise.resolve()
  .then(() => ({ then(resolve) { console.log('then called'); resolve('thenable'); } }))
  .then((v) => console.log('outer', v));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4));

// expect: 1
// expect: then called
// expect: 2
// expect: outer thenable
// expect: 3
// expect: 4
