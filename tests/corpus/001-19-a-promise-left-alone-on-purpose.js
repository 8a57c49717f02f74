// Awaited, the failure reaches the caller; guarded, it is noted and the order stands.
const audit = async () => { await null; throw new Error('disk full'); };
async function strict() { await audit(); return 'success'; }
async function relaxed() { audit().catch((error) => console.log('noted:', error.message)); return 'success'; }
(async () => {
  await strict().catch((error) => console.log('order failed:', error.message));
  console.log(await relaxed());
})();

// expect: order failed: disk full
// expect: success
// expect: noted: disk full
