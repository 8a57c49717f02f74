// Array methods over numbers and objects.
function run() {
  const list = Array.from({ length: 200000 }, (unused, i) => (i * 7919) % 100003);
  let total = 0;
  for (let round = 0; round < 4; ++round) {
    total += list.map((v) => v * 2).filter((v) => v % 3 === 0).reduce((a, b) => (a + b) % 1000003, 0);
    for (const v of list) total = (total + v) % 1000003;
  }
  const sorted = [...list].sort((a, b) => a - b);
  const groups = {};
  for (const v of list) (groups[v % 100] ??= []).push(v);
  return [total, sorted[1000], Object.keys(groups).length];
}
console.log(String(run()));
