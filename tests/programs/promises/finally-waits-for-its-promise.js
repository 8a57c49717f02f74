// finally waits for the promise its callback returns.
Promise.resolve('v')
  .finally(() => new Promise((resolve) => setTimeout(() => { console.log('cleaned up'); resolve('x'); }, 10)))
  .then((v) => console.log('then', v));
setTimeout(() => console.log('timer at 5'), 5);

// expect: timer at 5
// expect: cleaned up
// expect: then v
