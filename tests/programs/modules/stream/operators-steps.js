// Every step of map and forEach between the promises of the program.
const { Readable } = require('stream');
(async () => {
  let steps = 0, running = true;
  (async () => { while (running) { await null; ++steps; if (steps > 400) break; } })();
  await Readable.from([1, 2, 3]).map((n) => { console.log('map', n, steps); return n; }).forEach((n) => console.log('each', n, steps));
  console.log('all', steps);
  console.log(await Readable.from(['x', 'y']).toArray(), steps);
  running = false;
})();
