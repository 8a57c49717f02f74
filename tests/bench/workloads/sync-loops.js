// Arithmetic on locals in nested loops.
function run() {
  let sum = 0;
  for (let i = 0; i < 3000; ++i)
    for (let j = 0; j < 2000; ++j) sum = (sum + i * j) % 1000003;
  return sum;
}
console.log(run());
