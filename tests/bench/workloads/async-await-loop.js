// 300,000 awaits, one after the other.
async function main() {
  let sum = 0;
  for (let i = 0; i < 300000; ++i) sum += await i;
  console.log(sum);
}
main();
