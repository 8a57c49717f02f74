// Only the first call of a thenable's callbacks counts; a later throw is ignored.
Promise.resolve({
  then(resolve, reject) {
    resolve('first');
    resolve('second');
    reject(new Error('third'));
    throw new Error('fourth');
  },
}).then((v) => console.log('fulfilled', v), (e) => console.log('rejected', e.message));

// expect: fulfilled first
