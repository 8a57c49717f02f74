// What an async function becomes: states, and locals that outlive the stack.
const later = (value) => new Promise((resolve) => setTimeout(resolve, 5, value));
async function written() {
  const a = await later('a');
  const b = await later(a + 'b');
  return [a, b];
}
function machine() {
  return new Promise((resolve, reject) => {
    let state = 0, a;
    const step = (value) => {
      switch (state++) {
        case 0: later('a').then(step, reject); return;
        case 1: a = value; later(a + 'b').then(step, reject); return;
        default: resolve([a, value]);
      }
    };
    step();
  });
}
Promise.all([written(), machine()]).then(([one, other]) => console.log(one, other));
console.log('both wait');

// expect: both wait
// expect: [ 'a', 'ab' ] [ 'a', 'ab' ]
