// A function in a block of eval code goes to the variable, not to an object of `with` in between.
function f() {
  const log = [g()];
  function g() { return 'outer'; }
  const o = { g() { return 'with'; } };
  with (o) {
    eval('{ function g() { return "eval"; } }');
  }
  log.push(g(), o.g());
  return log.join(' ');
}
console.log(f());
