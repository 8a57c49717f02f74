// Promise.all over 3,000 async calls, a hundred times.
async function leaf(i) { await null; return i; }
async function main() {
  let sum = 0;
  for (let round = 0; round < 100; ++round) {
    const all = await Promise.all(Array.from({ length: 3000 }, (unused, i) => leaf(i)));
    sum += all.length;
  }
  console.log(sum);
}
main();
