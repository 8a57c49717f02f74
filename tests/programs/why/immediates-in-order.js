// First in, first out; what is set meanwhile waits for the next turn of the loop.
setImmediate(() => {
  console.log('a');
  setImmediate(() => console.log('c'));
});
setImmediate(() => console.log('b'));
// why: a < b: queueOrder immediates 2, immediates 6
// why: b < c: queueOrder immediates 6, immediates 4
// expect: a
// expect: b
// expect: c
