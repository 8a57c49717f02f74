// The operators in and instanceof.
'use strict';
const attempts = [
  () => 'a' in 'b',
  () => 'a' in undefined,
  () => 1 in null,
  () => Symbol('q') in 1,
  () => [] instanceof 1,
  () => [] instanceof {},
  () => [] instanceof (() => {}),
  () => [] instanceof undefined,
  () => ({}) instanceof { [Symbol.hasInstance]: 1 },
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot use 'in' operator to search for 'a' in b
// expect: TypeError: Cannot use 'in' operator to search for 'a' in undefined
// expect: TypeError: Cannot use 'in' operator to search for '1' in null
// expect: TypeError: Cannot use 'in' operator to search for 'Symbol(q)' in 1
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: Right-hand side of 'instanceof' is not callable
// expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: number 1 is not a function
