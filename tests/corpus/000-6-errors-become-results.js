// @stub loadMember 30ms fails 1 "connection lost" -> {"name": "Ada"}
// Try and catch around await: a failed call becomes a value.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
async function safely(key) {
  try {
    return { ok: true, member: await loadMember(key) };
  } catch (problem) {
    console.log(at(), 'caught', problem.message);
    return { ok: false };
  }
}
(async () => {
  console.log(await safely('m1'));
  console.log(await safely('m1'), at());
})();

// expect: 30 caught connection lost
// expect: { ok: false }
// expect: { ok: true, member: { name: 'Ada' } } 60
