// length and elements follow each other.
const a = [1, 2, 3];
a.length = 1;
a[3] = 'x';
console.log(a, a.length, Object.keys(a));
a.length = 0;
a['7'] = 1;
a['08'] = 2;
a[-1] = 3;
console.log(a, a.length);
for (const bad of [-1, 1.5, 2 ** 32, 'x']) {
  try {
    a.length = bad;
  } catch (e) {
    console.log(e.name, e.message);
  }
}
try {
  new Array(-1);
} catch (e) {
  console.log(e.message);
}
const frozen = Object.freeze([1]);
try {
  'use strict';
  frozen.push(2);
} catch (e) {
  console.log(e.message);
}

// expect: [ 1, <2 empty items>, 'x' ] 4 [ '0', '3' ]
// expect: [ <7 empty items>, 1, '08': 2, '-1': 3 ] 8
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
// expect: Invalid array length
// expect: Cannot add property 1, object is not extensible
