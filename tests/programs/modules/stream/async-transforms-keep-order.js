const { Readable, Transform } = require('stream'), { pipeline } = require('stream/promises'), { setTimeout: sleep } = require('timers/promises');
const delays = { a: 6, b: 1, c: 3 };
(async () => {
  const slow = new Transform({
    objectMode: true,
    transform(name, encoding, callback) { setTimeout(() => callback(null, name.toUpperCase()), delays[name]); },
    flush(callback) { sleep(1).then(() => callback(null, 'END')); },
  });
  await pipeline(Readable.from(Object.keys(delays)), slow, async function* (names) {
    for await (const name of names) yield `${name}!`;
  }, async (names) => { for await (const name of names) console.log(name); });
  console.log(await Readable.from([1, 2, 3, 4]).map(async (n) => { await sleep(5 - n); return n * n; }, { concurrency: 4 }).filter((n) => n > 1).toArray());
  console.log(await Readable.from([1, 2, 3]).reduce((sum, n) => sum + n, 0));
  const controller = new AbortController();
  const endless = Readable.from((async function* () { for (let i = 0; ; ++i) { yield i; await sleep(2); } })());
  setTimeout(() => controller.abort(), 20);
  await pipeline(endless, async (numbers) => { for await (const n of numbers) if (n === 0) console.log('first', n); }, { signal: controller.signal })
    .catch((error) => console.log(error.name, error.code));
  console.log(endless.destroyed);
})();
