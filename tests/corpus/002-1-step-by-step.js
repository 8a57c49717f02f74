// Read 50, parse 5, query 30, respond 10: one after the other 95 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const world = service('world', { read: '50ms', query: '30ms', respond: '10ms' });
(async () => {
  await world.read();
  block(5);
  await world.query();
  await world.respond();
  console.log(at());
})();

// expect: 95
