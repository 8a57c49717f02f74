// Assigning a const throws when the assignment runs, after its right side.
const fixed = 1;
try {
  fixed = (console.log('right side runs'), 2);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(fixed);
try {
  for (const i = 0; i < 2; i++) console.log('body', i);
} catch (e) {
  console.log(e.message);
}

// expect: right side runs
// expect: TypeError Assignment to constant variable.
// expect: 1
// expect: body 0
// expect: Assignment to constant variable.
