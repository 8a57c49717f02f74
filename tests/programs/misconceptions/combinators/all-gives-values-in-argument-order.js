// The values of Promise.all stand as its promises did, whichever came first.
const after = (ms, value) => new Promise((done) => setTimeout(done, ms, value));
Promise.all([after(30, 'slow'), after(5, 'fast')]).then((values) => console.log(values.join(' ')));

// expect: slow fast
