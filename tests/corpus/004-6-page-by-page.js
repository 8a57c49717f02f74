// An async generator fetches the next page only when it is asked for more.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const rows = Array.from({ length: 7 }, (_, n) => `row ${n + 1}`);
const db = service('db', { page: { latency: 10, result: (n, size) => rows.slice(n * size, (n + 1) * size) } });
async function* all(size) {
  for (let n = 0; ; n++) {
    const page = await db.page(n, size);
    console.log(at(), 'page', n, page.length);
    yield* page;
    if (page.length < size) return;
  }
}
(async () => {
  const out = [];
  for await (const row of all(3)) out.push(row);
  console.log(out.length);
  for await (const row of all(3)) { console.log(row); break; }
})();

// expect: 10 page 0 3
// expect: 20 page 1 3
// expect: 30 page 2 1
// expect: 7
// expect: 40 page 0 3
// expect: row 1
