// @stub settle 10ms
// Two increments that read, wait and write lose one; behind a mutex they do not.
// node: skip the world is simulated
class Mutex {
  #last = Promise.resolve();
  run(work) {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
let count = 5;
async function increment() {
  const seen = count;
  await settle();
  count = seen + 1;
}
(async () => {
  await Promise.all([increment(), increment()]);
  console.log('without', count);
  count = 5;
  const mutex = new Mutex();
  await Promise.all([mutex.run(increment), mutex.run(increment), mutex.run(() => { throw new Error('inside'); }).catch((e) => console.log(e.message))]);
  console.log('with', count);
})();

// expect: without 6
// expect: inside
// expect: with 7
