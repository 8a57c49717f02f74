// Retries after 100, 200 and 400 ms.
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function again(work, retries = 3, first = 100) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === retries) throw error;
      console.log('attempt', attempt, error.message, 'pause', first * 2 ** attempt);
      await wait(first * 2 ** attempt);
    }
  }
}
const flaky = async (attempt) => {
  if (attempt < 3) throw new Error('busy');
  return 'done';
};
again(flaky).then(console.log).then(() => again(async () => { throw new Error('for good'); }, 1))
  .catch((error) => console.log('gave up:', error.message));

// expect: attempt 0 busy pause 100
// expect: attempt 1 busy pause 200
// expect: attempt 2 busy pause 400
// expect: done
// expect: attempt 0 for good pause 100
// expect: gave up: for good
