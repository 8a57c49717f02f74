// all: one job for the element, one for the result.
Promise.all([1]).then(() => console.log('all'));
Promise.allSettled([1]).then(() => console.log('allSettled'));
Promise.any([1]).then(() => console.log('any'));
Promise.race([1]).then(() => console.log('race'));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3));

// expect: 1
// expect: all
// expect: allSettled
// expect: any
// expect: race
// expect: 2
// expect: 3
