// An error in a callback travels down the chain to the next handler.
Promise.resolve()
  .then(() => { throw new TypeError('oops'); })
  .then(() => console.log('skipped'))
  .then(() => console.log('skipped'), (e) => { console.log('second argument', e.message); return 'recovered'; })
  .then((v) => { console.log(v); null.x; })
  .catch((e) => console.log(e.message));

// expect: second argument oops
// expect: recovered
// expect: Cannot read properties of null (reading 'x')
