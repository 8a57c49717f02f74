// A let, const or class binding cannot be read before its declaration has run.
const attempt = (f) => {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
attempt(() => {
  const r = x;
  let x = 1;
  return r;
});
attempt(() => typeof y2, 0);
let y2 = 1;
attempt(() => {
  const f = () => later;
  const r = f();
  const later = 2;
  return r;
});
attempt(() => new C());
class C {}
attempt(() => {
  let z = z;
});
attempt((a = b, b = 1) => a);
attempt(() => typeof neverDeclared);

// expect: ReferenceError: Cannot access 'x' before initialization
// expect: ReferenceError: Cannot access 'y2' before initialization
// expect: ReferenceError: Cannot access 'later' before initialization
// expect: ReferenceError: Cannot access 'C' before initialization
// expect: ReferenceError: Cannot access 'z' before initialization
// expect: ReferenceError: Cannot access 'b' before initialization
// expect: undefined
