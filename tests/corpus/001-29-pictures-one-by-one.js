// Fetch, shrink, store, one picture after the other: 500 ms each.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const net = service('net', { fetchPicture: '200ms', shrink: '100ms', store: '200ms' });
(async () => {
  for (const name of ['a', 'b', 'c']) {
    await net.fetchPicture(name);
    await net.shrink(name);
    await net.store(name);
    console.log(at(), name);
  }
})();

// expect: 500 a
// expect: 1000 b
// expect: 1500 c
