// Own keys: integers ascending, then strings, then symbols, in creation order.
const o = { z: 1, 10: 1, [Symbol('s')]: 1, 9: 1, a: 1, '-1': 1, '01': 1, 4294967294: 1, 4294967295: 1 };
o.late = 1;
o[2] = 1;
delete o.z;
o.z = 1;
console.log(Reflect.ownKeys(o));

// expect: [
// expect:   '2',       '9',
// expect:   '10',      '4294967294',
// expect:   'a',       '-1',
// expect:   '01',      '4294967295',
// expect:   'late',    'z',
// expect:   Symbol(s)
// expect: ]
