// @stub getAccount 30ms callback -> {"id": 4}
// @stub getBills 30ms callback -> [1, 2]
// @stub draw 5ms callback
// Three steps, each inside the callback of the one before.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
getAccount(4, (error, account) => {
  if (error) return console.log('no account');
  getBills(account.id, (problem, bills) => {
    if (problem) return console.log('no bills');
    draw(account, bills, (failure) => console.log(at(), failure, account, bills));
  });
});
console.log(at(), 'free');

// expect: 0 free
// expect: 65 null { id: 4 } [ 1, 2 ]
