// @stub getAccount 30ms -> {"id": 4}
// @stub getBills 30ms -> [1, 2]
// The same again: both names are in one scope.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
async function show(id) {
  const account = await getAccount(id);
  const bills = await getBills(account.id);
  console.log(at(), account, bills);
}
show(4);
console.log(at(), 'free');

// expect: 0 free
// expect: 60 { id: 4 } [ 1, 2 ]
