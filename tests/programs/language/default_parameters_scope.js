// Parameters with defaults have a scope of their own; closures in them do not see the body's variables.
var x = 'outer';
function f(a = x, g = () => x, h = () => a) {
  var x = 'inner';
  a = 'changed';
  return [a, g(), h(), x];
}
console.log(f(), f.length, ((a, b = 1, c) => 0).length, ((...r) => 0).length);
function counting(n = counting.calls++) { return n; }
counting.calls = 0;
console.log(counting(), counting(undefined), counting(7), counting.calls);

// expect: [ 'changed', 'outer', 'changed', 'inner' ] 0 1 0
// expect: 0 1 7 2
