// @seed 5
// Only passing errors are tried again, after growing pauses with an upper bound.
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function persist(work, { retries = 4, first = 100, longest = 300 } = {}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === retries || !['ECONNRESET', 'ETIMEDOUT'].includes(error.code)) throw error;
      const ms = Math.min(first * 2 ** attempt, longest);
      console.log('attempt', attempt + 1, error.code, 'again in', ms);
      await pause(ms);
    }
  }
}
const failing = (code, times) => async (attempt) => {
  if (attempt < times) throw Object.assign(new Error(code), { code });
  return 'fine';
};
(async () => {
  console.log(await persist(failing('ECONNRESET', 4)));
  await persist(failing('EACCES', 1)).catch((error) => console.log('not again:', error.code));
})();

// expect: attempt 1 ECONNRESET again in 100
// expect: attempt 2 ECONNRESET again in 200
// expect: attempt 3 ECONNRESET again in 300
// expect: attempt 4 ECONNRESET again in 300
// expect: fine
// expect: not again: EACCES
