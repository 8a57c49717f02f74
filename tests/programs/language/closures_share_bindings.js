// Two closures made by one call see the same variable; another call makes another variable.
function counter() {
  let n = 0;
  return { up: () => ++n, get: () => n };
}
const a = counter(), b = counter();
a.up();
a.up();
b.up();
console.log(a.get(), b.get());

// expect: 2 1
