// A function with a callback wrapped by hand and by util.promisify.
const { promisify } = require('util');
const find = (id, done) => setTimeout(() => (id < 0 ? done(new Error('no such id')) : done(null, { id })), 5);
const byHand = (id) => new Promise((resolve, reject) => find(id, (error, row) => (error ? reject(error) : resolve(row))));
const byUtil = promisify(find);
(async () => {
  console.log(await byHand(1), await byUtil(2));
  await byUtil(-1).catch((error) => console.log(error.message));
})();

// expect: { id: 1 } { id: 2 }
// expect: no such id
