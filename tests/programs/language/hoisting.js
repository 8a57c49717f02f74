// Functions are hoisted with their value, var with undefined; a function in a block is hoisted as var in sloppy code.
console.log(typeof f, v);
function f() {}
var v = 1;
console.log(typeof inner);
{
  console.log(typeof inner);
  function inner() {}
}
console.log(typeof inner);
function twice() { return 1; }
function twice() { return 2; }
console.log(twice());

// expect: function undefined
// expect: undefined
// expect: function
// expect: function
// expect: 2
