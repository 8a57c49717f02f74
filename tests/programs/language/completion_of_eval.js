// eval gives the value of the last statement that has one.
for (const code of ['1; {}', 'var x = 1', 'do { 2; break; } while (0)', 'L: { 3; break L; }', 'try { 4 } finally { 5 }', 'switch (1) { case 1: 6 }', 'for (var i of [7, 8]) i', 'if (true) {} else 9', '10; function f() {}']) {
  console.log(eval(code));
}

// expect: 1
// expect: undefined
// expect: 2
// expect: 3
// expect: 4
// expect: 6
// expect: 8
// expect: undefined
// expect: 10
