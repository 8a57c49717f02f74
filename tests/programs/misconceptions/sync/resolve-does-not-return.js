// resolve() is an ordinary call: the executor goes on after it.
new Promise((resolve) => {
  console.log('resolving');
  resolve();
  console.log('still here');
}).then(() => console.log('reaction'));
console.log('script');

// expect: resolving
// expect: still here
// expect: script
// expect: reaction
