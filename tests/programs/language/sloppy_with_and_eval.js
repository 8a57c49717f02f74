// with puts an object's properties in scope; direct eval sees local variables, indirect eval does not.
const o = { a: 1, f() { return this === o; } };
with (o) {
  a = 2;
  console.log(a, f());
}
const local = 'local';
function test() {
  var local = 'function';
  return [eval('local'), (0, eval)('typeof local'), eval('var made = 1; made'), made];
}
console.log(o.a, test(), eval('1;;;'), eval('{ 5 }'), eval('if (0) 1'));

// expect: 2 true
// expect: 2 [ 'function', 'undefined', 1, 1 ] 1 5 undefined
