// require('timers/promises'): promises for timers.
const { setTimeout: wait, setImmediate: turn, setInterval: every } = require('timers/promises');
(async () => {
  console.log(await wait(5, 'waited'));
  console.log(await turn('turned'));
  let n = 0;
  for await (const v of every(5, 'tick')) {
    console.log(v, ++n);
    if (n === 3) break;
  }
  const controller = new AbortController();
  const aborted = wait(1000, 'never', { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await aborted.catch((e) => console.log(e.name, e.code, e.message));
})();

// expect: waited
// expect: turned
// expect: tick 1
// expect: tick 2
// expect: tick 3
// expect: AbortError ABORT_ERR The operation was aborted
