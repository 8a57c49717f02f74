// then() on a promise settled long ago still waits for the script to end.
const settled = Promise.resolve('value');
console.log('one');
settled.then((value) => console.log(value));
console.log('two');

// expect: one
// expect: two
// expect: value
