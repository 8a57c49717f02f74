// The same with the query beside the read: 65 ms, as parsing and responding still follow.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const world = service('world', { read: '50ms', query: '30ms', respond: '10ms' });
(async () => {
  await Promise.all([world.read(), world.query().then(() => console.log(at(), 'queried'))]);
  console.log(at(), 'read');
  block(5);
  await world.respond();
  console.log(at());
})();

// expect: 30 queried
// expect: 50 read
// expect: 65
