// The second then waits for the first one's callback.
Promise.resolve()
  .then(() => console.log('a'))
  .then(() => console.log('b'));
// why: a < b: causedBy 3, microtasks 3
// expect: a
// expect: b
