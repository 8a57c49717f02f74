// A small test bench: a double that fails twice, a clock that is virtual, parallel or not.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const assert = require('assert');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const it = async (name, test) => {
  try { await test(); console.log('ok', name); } catch (error) { console.log('not ok', name, error.message); }
};
async function stubborn(call) {
  for (let pause = 1000; ; pause *= 2) {
    try { return await call(); } catch { await sleep(pause); }
  }
}
(async () => {
  await it('tries again after 1 s and 2 s', async () => {
    let calls = 0;
    const since = at();
    assert.equal(await stubborn(async () => { if (++calls < 3) throw new Error('503'); return 'fine'; }), 'fine');
    assert.deepEqual([calls, at() - since], [3, 3000]);
  });
  await it('throws what the call throws', () => assert.rejects(async () => { throw new Error('network'); }, /network/));
  await it('loads side by side', async () => {
    const since = at();
    await Promise.all([sleep(100), sleep(100), sleep(100)]);
    assert.equal(at() - since, 100);
  });
})();

// expect: ok tries again after 1 s and 2 s
// expect: ok throws what the call throws
// expect: ok loads side by side
