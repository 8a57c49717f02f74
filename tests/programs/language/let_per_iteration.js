// Each iteration of a for loop with let has its own binding; with var there is one for all.
const lets = [], vars = [];
for (let i = 0; i < 3; i++) lets.push(() => i);
for (var j = 0; j < 3; j++) vars.push(() => j);
console.log(lets.map((f) => f()), vars.map((f) => f()));
// The copy is made before the increment: a closure from the head belongs to the first iteration.
const heads = [];
for (let k = 0, f = () => k; k < 2; k++) heads.push(f());
console.log(heads);
const seen = [];
for (let i = 0; i < 3; i++) {
  seen.push(() => i);
  i += 1;
}
console.log(seen.map((f) => f()));

// expect: [ 0, 1, 2 ] [ 3, 3, 3 ]
// expect: [ 0, 0 ]
// expect: [ 1, 3 ]
