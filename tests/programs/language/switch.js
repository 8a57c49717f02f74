// switch compares strictly, falls through, evaluates cases in order, and default may stand anywhere.
const log = (v) => (console.log('case', v), v);
function s(v) {
  switch (v) {
    case log(1): console.log('one');
    case log(2): console.log('two'); break;
    default: console.log('default');
    case log('3'): console.log('three');
  }
}
s(1);
s(3);
s('3');
switch (NaN) { case NaN: console.log('never'); }
switch (1) {
  case 0: let x = 'a'; break;
  case 1:
    try {
      x;
    } catch (e) {
      console.log(e.message);
    }
}

// expect: case 1
// expect: one
// expect: two
// expect: case 1
// expect: case 2
// expect: case 3
// expect: default
// expect: three
// expect: case 1
// expect: case 2
// expect: case 3
// expect: three
// expect: Cannot access 'x' before initialization
