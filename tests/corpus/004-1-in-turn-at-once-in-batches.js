// Six lookups of 30 ms: in turn 180 ms, at once 30 ms, two at a time 90 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const pLimit = require('p-limit');
const tasks = service('tasks', { find: { latency: 30, result: (id) => ({ id }) } });
const ids = [1, 2, 3, 4, 5, 6];
(async () => {
  let since = at();
  for (const id of ids) await tasks.find(id);
  console.log('in turn', at() - since);
  since = at();
  await Promise.all(ids.map((id) => tasks.find(id)));
  console.log('at once', at() - since);
  since = at();
  const limit = pLimit(2);
  await Promise.all(ids.map((id) => limit(() => tasks.find(id))));
  console.log('two at a time', at() - since);
})();

// expect: in turn 180
// expect: at once 30
// expect: two at a time 90
