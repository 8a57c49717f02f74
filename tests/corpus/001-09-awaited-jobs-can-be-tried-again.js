// Each job is awaited inside try: the failed one comes back later.
const queue = [1, 2, 3], failedOnce = new Set();
async function job(n) {
  await null;
  if (n === 2 && !failedOnce.has(n)) { failedOnce.add(n); throw new Error('cannot connect'); }
  console.log('job', n);
}
(async () => {
  while (queue.length > 0) {
    const n = queue.shift();
    try {
      await job(n);
    } catch (error) {
      console.log('again later:', n, error.message);
      queue.push(n);
    }
  }
})();

// expect: job 1
// expect: again later: 2 cannot connect
// expect: job 3
// expect: job 2
