// A promise is resolved once: later calls do nothing, and no callback runs twice.
new Promise((resolve, reject) => {
  resolve('first');
  resolve('second');
  reject(new Error('third'));
}).then((v) => console.log(v));

// expect: first
