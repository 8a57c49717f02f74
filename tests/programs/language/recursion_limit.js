// Endless recursion is a RangeError which can be caught.
let depth = 0;
const dive = () => { depth++; dive(); };
try {
  dive();
} catch (e) {
  console.log(e.name, e.message, depth > 1000);
}
console.log([1, 2].map((x) => x + 1));

// expect: RangeError Maximum call stack size exceeded true
// expect: [ 2, 3 ]
