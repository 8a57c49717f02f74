// @stub shrink 100ms
// Names come from an async generator, which is only asked when a place is free.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
async function* names() {
  for (let n = 1; n <= 6; n++) {
    console.log(at(), 'asked for', n);
    yield n;
  }
}
(async () => {
  const running = new Set();
  for await (const name of names()) {
    const work = shrink(name).then(() => running.delete(work));
    running.add(work);
    if (running.size === 2) await Promise.race(running);
  }
  await Promise.all(running);
  console.log(at(), 'all done');
})();

// expect: 0 asked for 1
// expect: 0 asked for 2
// expect: 100 asked for 3
// expect: 100 asked for 4
// expect: 200 asked for 5
// expect: 200 asked for 6
// expect: 300 all done
