// Promise.all of both: 50 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const wait = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
async function together() {
  const since = at();
  const [profile, basket] = await Promise.all([wait(50, 'profile'), wait(50, 'basket')]);
  return [profile, basket, at() - since];
}
together().then((result) => console.log(result));

// expect: [ 'profile', 'basket', 50 ]
