// Three services of 200 ms: 600 ms in turn, 200 ms at once.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const outside = service('outside', { a: '200ms', b: '200ms', c: '200ms' });
(async () => {
  let since = at();
  await outside.a(); await outside.b(); await outside.c();
  console.log('in turn', at() - since);
  since = at();
  await Promise.all([outside.a(), outside.b(), outside.c()]);
  console.log('at once', at() - since);
})();

// expect: in turn 600
// expect: at once 200
