// @stub getAccount 30ms -> {"id": 4}
// @stub getBills 30ms fails 1 "timeout" -> [1, 2]
// The same as a chain with one handler for all errors.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const run = () => {
  let account;
  return getAccount(4)
    .then((found) => { account = found; return getBills(found.id); })
    .then((bills) => console.log(at(), account, bills))
    .catch((error) => console.log(at(), 'failed:', error.message));
};
run().then(run);

// expect: 60 failed: timeout
// expect: 120 { id: 4 } [ 1, 2 ]
