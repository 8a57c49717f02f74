// The first rejection decides Promise.all; the others still run.
const work = (name, ms, fails) => new Promise((resolve, reject) => setTimeout(() => {
  console.log(name, 'finished');
  fails ? reject(new Error(name)) : resolve(name);
}, ms));
Promise.all([work('a', 10), work('b', 20, true), work('c', 40, true)])
  .then(() => console.log('never'))
  .catch((e) => console.log('all rejected by', e.message));

// expect: a finished
// expect: b finished
// expect: all rejected by b
// expect: c finished
