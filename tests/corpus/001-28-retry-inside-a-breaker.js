// @stub pay 10ms fails 9 "503" -> "paid"
// Retries inside a circuit breaker: after three failed rounds it opens, and lets one try in after its time.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function persist(work, attempts = 3, first = 20) {
  for (let n = 1; ; n++) {
    try { return await work(); } catch (error) {
      if (n === attempts) throw error;
      await pause(first * 2 ** (n - 1));
    }
  }
}
function breaker(threshold, restMs) {
  let failures = 0, opened = null;
  return async (work) => {
    if (opened !== null && at() - opened < restMs) throw new Error('open');
    if (opened !== null) { opened = null; failures = 0; }
    try {
      const result = await work();
      failures = 0;
      return result;
    } catch (error) {
      if (++failures >= threshold) opened = at();
      throw error;
    }
  };
}
const guarded = breaker(3, 500);
(async () => {
  for (let round = 1; round <= 5; round++) {
    if (round === 5) await pause(500);
    await guarded(() => persist(() => pay())).then((result) => console.log(round, result), (error) => console.log(round, error.message));
  }
})();

// expect: 1 503
// expect: 2 503
// expect: 3 503
// expect: 4 open
// expect: 5 paid
