// new Promise calls its executor before it returns.
console.log('before');
const ready = new Promise((resolve) => {
  console.log('executor');
  resolve();
});
ready.then(() => console.log('reaction'));
console.log('after');

// expect: before
// expect: executor
// expect: after
// expect: reaction
