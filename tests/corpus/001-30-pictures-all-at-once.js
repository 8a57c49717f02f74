// All at once: 500 ms for all, and as many in flight as there are.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const net = service('net', { fetchPicture: '200ms', shrink: '100ms', store: '200ms' });
let inFlight = 0, most = 0;
async function handle(name) {
  most = Math.max(most, ++inFlight);
  await net.fetchPicture(name);
  await net.shrink(name);
  await net.store(name);
  --inFlight;
}
Promise.all(Array.from({ length: 40 }, (_, n) => handle(n))).then(() => console.log(at(), 'at most', most));

// expect: 500 at most 40
