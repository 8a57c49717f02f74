// Two independent waits of 50 ms in turn: 100 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const wait = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
async function inTurn() {
  const since = at();
  const profile = await wait(50, 'profile');
  const basket = await wait(50, 'basket');
  return [profile, basket, at() - since];
}
inTurn().then((result) => console.log(result));

// expect: [ 'profile', 'basket', 100 ]
