// Two lines of one run.
console.log('one');
console.log('two');
// why: one < two: programOrder 2, none 3
// expect: one
// expect: two
