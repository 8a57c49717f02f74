// util.promisify turns a callback function into one that returns a promise.
const { promisify } = require('util');
const half = (n, callback) => setTimeout(() => (n % 2 ? callback(new Error('odd')) : callback(null, n / 2)), 1);
const halfAsync = promisify(half);
(async () => {
  console.log(await halfAsync(8));
  await halfAsync(3).catch((e) => console.log(e.message));
  console.log(await promisify(setTimeout)(2, 'slept'));
})();

// expect: 4
// expect: odd
// expect: slept
