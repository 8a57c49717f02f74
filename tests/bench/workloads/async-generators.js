// for await over an async generator that delegates to another.
async function* numbers(n) { for (let i = 0; i < n; ++i) yield i; }
async function* doubled(n) { for await (const i of numbers(n)) yield i * 2; }
async function main() {
  let sum = 0;
  for await (const i of doubled(60000)) sum = (sum + i) % 1000003;
  console.log(sum);
}
main();
