// Try again, after longer and longer pauses
// See the pauses: 100, 200, then 400 ms.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
let calls = 0;

async function flaky() {
  if (++calls < 4) throw new Error('busy');
  return 'answer';
}

async function retry(operation, pause = 100) {
  for (;;) {
    try {
      return await operation();
    } catch (error) {
      console.log(error.message, '- wait', pause, 'ms');
      await sleep(pause);
      pause *= 2;
    }
  }
}

retry(flaky).then((value) => console.log(value, 'after', calls, 'calls'));
