// Async functions that await async functions, five deep.
async function work(depth) { return depth === 0 ? 1 : 1 + (await work(depth - 1)); }
async function main() {
  let sum = 0;
  for (let i = 0; i < 40000; ++i) sum += await work(5);
  console.log(sum);
}
main();
