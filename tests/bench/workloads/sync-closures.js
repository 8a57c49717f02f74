// Closures made and called, with a binding for each iteration.
function counter(start) { let n = start; return () => n++; }
function run() {
  let sum = 0;
  for (let i = 0; i < 300000; ++i) {
    const next = counter(i);
    next();
    sum = (sum + next() + [1, 2, 3].map((v) => v + i)[0]) % 1000003;
  }
  return sum;
}
console.log(run());
