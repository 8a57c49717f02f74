// Timers of equal delay run in the order they were set; 0 counts as 1.
setTimeout(() => console.log('a'), 1);
setTimeout(() => console.log('b'), 0);
setTimeout(() => console.log('c'));
setTimeout(() => console.log('d'), -5);
setTimeout(() => console.log('e'), NaN);
setTimeout(() => console.log('f'), '1');

// expect: a
// expect: b
// expect: c
// expect: d
// expect: e
// expect: f
