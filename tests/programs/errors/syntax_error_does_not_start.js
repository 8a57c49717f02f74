// A program that does not parse prints nothing and fails.
console.log('never printed');
let a = 1;
let a = 2;

// exit: 1
