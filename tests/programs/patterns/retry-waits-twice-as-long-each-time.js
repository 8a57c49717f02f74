// Exponential backoff: each wait is twice the one before, and the last failure is the result.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function retry(job, attempts, wait) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await job(attempt);
    } catch (e) {
      console.log('attempt', attempt, e.message);
      if (attempt === attempts) throw e;
      console.log('wait', wait);
      await pause(wait / 10);
      wait *= 2;
    }
  }
}
const flaky = async (attempt) => {
  if (attempt < 4) throw new Error(`refused ${attempt}`);
  return 'served';
};
retry(flaky, 5, 100)
  .then((v) => console.log(v))
  .then(() => retry(flaky, 2, 100))
  .catch((e) => console.log('gave up:', e.message));

// expect: attempt 1 refused 1
// expect: wait 100
// expect: attempt 2 refused 2
// expect: wait 200
// expect: attempt 3 refused 3
// expect: wait 400
// expect: served
// expect: attempt 1 refused 1
// expect: wait 100
// expect: attempt 2 refused 2
// expect: gave up: refused 2
