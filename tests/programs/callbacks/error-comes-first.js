// Error-first: exactly one of error and value, and the caller looks at the error first.
function half(n, callback) {
  process.nextTick(() => {
    if (n % 2) callback(new Error(`${n} is odd`));
    else callback(null, n / 2);
  });
}
const show = (e, v) => console.log(e ? e.message : v);
half(8, (e, v) => {
  show(e, v);
  half(v, (e2, v2) => {
    show(e2, v2);
    half(v2 + 1, show);
  });
});
console.log('asked');

// expect: asked
// expect: 4
// expect: 2
// expect: 3 is odd
