// @stub article 80ms -> {"price": 1}
// Ten articles: in turn 800 ms, at once 80 ms, five at a time 160 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const ids = Array.from({ length: 10 }, (_, id) => id);
(async () => {
  let since = at();
  for (const id of ids) await article(id);
  console.log('in turn', at() - since);
  since = at();
  await Promise.all(ids.map((id) => article(id)));
  console.log('at once', at() - since);
  since = at();
  for (let first = 0; first < ids.length; first += 5) await Promise.all(ids.slice(first, first + 5).map((id) => article(id)));
  console.log('in batches', at() - since);
})();

// expect: in turn 800
// expect: at once 80
// expect: in batches 160
