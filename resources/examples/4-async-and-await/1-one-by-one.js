// One by one, or all together?
// See two waits in a row, then three at once: 60 ms against 30 ms.
// @io fetch /user/* 30ms -> {"name": "Ada"}
async function load(id) {
  const response = await fetch(`/user/${id}`);
  const user = await response.json();
  console.log('loaded', id, user.name);
}

async function main() {
  await load(1);
  await load(2);
  console.log('--- now all together');
  await Promise.all([load(3), load(4), load(5)]);
  console.log('done');
}

main();
