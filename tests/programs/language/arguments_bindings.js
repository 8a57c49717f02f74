// The arguments object, a variable of its name, and its mapped elements.
function declared() { return typeof arguments; var arguments = 1; }
console.log(declared(1, 2));
function within(o) { with (arguments) { callee = 1; return arguments; } }
console.log(within(0).callee);
function mapped(a) {
  Object.defineProperty(arguments, '0', { configurable: false });
  arguments[0] = 2;
  return [a, Object.getOwnPropertyDescriptor(arguments, '0').configurable];
}
console.log(mapped(1));
console.log(declared.caller);
