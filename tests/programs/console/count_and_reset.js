// Counters by label.
console.count();
console.count('a');
console.count();
console.count(undefined);
console.countReset('a');
console.count('a');
console.count('default');
console.countReset();
console.count();
console.group();
console.count({});
console.groupEnd();

// expect: default: 1
// expect: a: 1
// expect: default: 2
// expect: default: 3
// expect: a: 1
// expect: default: 4
// expect: default: 1
// expect:   [object Object]: 1
