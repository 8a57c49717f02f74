// catch() repairs the chain: what follows is fulfilled.
Promise.reject(new Error('lost'))
  .catch((e) => console.log('caught', e.message))
  .then(() => console.log('fulfilled'), () => console.log('rejected'));

// expect: caught lost
// expect: fulfilled
