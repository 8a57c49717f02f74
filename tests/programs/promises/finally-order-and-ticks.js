// finally passes the value on two jobs later than then would.
Promise.resolve('kept')
  .finally(() => { console.log('finally'); return 'dropped'; })
  .then((v) => console.log('after finally', v));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4))
  .then(() => console.log(5));

// expect: finally
// expect: 1
// expect: 2
// expect: 3
// expect: after finally kept
// expect: 4
// expect: 5
