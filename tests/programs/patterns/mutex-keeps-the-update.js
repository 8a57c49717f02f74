// Reading, waiting and writing back loses updates; a lock made of a promise chain keeps them.
const pause = () => new Promise((done) => setTimeout(done, 5));
let count = 5;
async function addOne(name) {
  const seen = count;
  await pause();
  count = seen + 1;
  console.log(name, 'wrote', count);
}
let tail = Promise.resolve();
const locked = (job) => (tail = tail.then(job));
(async () => {
  await Promise.all([addOne('a'), addOne('b')]);
  await Promise.all([locked(() => addOne('c')), locked(() => addOne('d'))]);
})();

// expect: a wrote 6
// expect: b wrote 6
// expect: c wrote 7
// expect: d wrote 8
