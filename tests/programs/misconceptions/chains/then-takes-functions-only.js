// then() ignores what is no function, a promise too.
Promise.resolve('original').then(Promise.resolve('other')).then((v) => console.log(v));

// expect: original
