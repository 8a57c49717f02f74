// P-limit: of 25 jobs of 20 ms never more than 10 run, 60 ms in all.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const pLimit = require('p-limit');
const jobs = service('jobs', { handle: { latency: 20, result: (n) => n * n } });
const limit = pLimit(10);
let running = 0, most = 0;
async function handle(n) {
  most = Math.max(most, ++running);
  const result = await jobs.handle(n);
  --running;
  return result;
}
Promise.all(Array.from({ length: 25 }, (_, n) => limit(() => handle(n))))
  .then((results) => console.log(results.length, results.at(-1), 'at most', most, 'after', at()));

// expect: 25 576 at most 10 after 60
