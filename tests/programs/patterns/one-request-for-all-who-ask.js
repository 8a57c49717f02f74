// A cache of promises: who asks while the answer is on its way shares it.
const cache = new Map();
let requests = 0;
async function fetchUser(id) {
  requests++;
  await null;
  if (id < 0) throw new Error('no such user');
  return { id };
}
function user(id) {
  if (!cache.has(id)) cache.set(id, fetchUser(id).catch((e) => { cache.delete(id); throw e; }));
  return cache.get(id);
}
(async () => {
  const [a, b] = await Promise.all([user(1), user(1)]);
  console.log(a === b, requests);
  await user(-1).catch((e) => console.log(e.message, cache.has(-1)));
  await user(1);
  console.log(requests);
})();

// expect: true 1
// expect: no such user false
// expect: 2
