// Without return the next then gets undefined, at once.
const later = (v) => new Promise((done) => setTimeout(done, 10, v));
Promise.resolve('start')
  .then((v) => { later(v + ' 1'); })
  .then((v) => console.log('without return:', v));
Promise.resolve('start')
  .then((v) => later(v + ' 1'))
  .then((v) => console.log('with return:', v));

// expect: without return: undefined
// expect: with return: start 1
