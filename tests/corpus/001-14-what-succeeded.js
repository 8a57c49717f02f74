// AllSettled keeps what succeeded.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const shop = service('shop', { detail: { latency: 80, fails: (id) => id % 4 === 3 && `no article ${id}`, result: (id) => id } });
Promise.allSettled([1, 2, 3, 4].map((id) => shop.detail(id)))
  .then((all) => console.log(all.filter((each) => each.status === 'fulfilled').map((each) => each.value), 'after', at()));

// expect: [ 1, 2, 4 ] after 80
