// An answer that comes too late
// See the signal end the fetch, and the catch run.
// @env browser
// @io fetch /report 200ms -> "a long report"
async function report() {
  try {
    const response = await fetch('/report', { signal: AbortSignal.timeout(50) });
    console.log(await response.json());
  } catch (error) {
    console.log('gave up:', error.name);
  }
}

report();
console.log('asked for it');
