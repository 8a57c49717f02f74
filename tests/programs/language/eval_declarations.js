// What sloppy direct eval may declare, and where it goes.
const attempt = (f) => { try { return f(); } catch (e) { return e.name + ': ' + e.message; } };

console.log(attempt(() => { { let x; { eval('var x'); } } }));
console.log(attempt(function (a = eval('var a = 1')) { return a; }));
console.log(attempt((function (...a) { eval('var a = 1'); return a; })));
console.log(attempt(() => { try { throw 1; } catch (e) { eval('var e = 2'); return e; } }));

// A function in a block of eval code: its name in the block is not the variable.
(function () {
  eval('{ function f() { f = 123; return typeof f; } } var g = f; console.log(f(), typeof f, typeof g);');
})();

// The completion value of finally counts when it is left early.
console.log(eval('do { 1; try { 2 } finally { 3; break; } } while (false)'));
console.log(eval('do { 1; try { 2 } finally { 3 } } while (false)'));
