// @stub detail 80ms -> {"price": 1}
// Await in a loop: ten calls of 80 ms take 800 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
(async () => {
  const found = [];
  for (let id = 0; id < 10; id++) found.push(await detail(id));
  console.log(found.length, 'after', at());
})();

// expect: 10 after 800
