// Six calls of 500 ms: 3000 ms in turn, 500 ms at once, and with one that fails.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const web = service('web', { profile: { latency: 500, fails: (id) => id === 99 && 'unknown', result: (id) => `#${id}` } });
const ids = [1, 2, 3, 4, 5, 6];
(async () => {
  let since = at();
  for (const id of ids) await web.profile(id);
  console.log('in turn', at() - since);
  since = at();
  await Promise.all(ids.map((id) => web.profile(id)));
  console.log('at once', at() - since);
  const some = await Promise.allSettled([1, 99].map((id) => web.profile(id)));
  console.log(some.map((each) => each.value ?? each.reason.message));
})();

// expect: in turn 3000
// expect: at once 500
// expect: [ '#1', 'unknown' ]
