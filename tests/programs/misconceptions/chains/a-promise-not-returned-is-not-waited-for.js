// A chain waits only for what its callback returns.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
Promise.resolve()
  .then(() => { pause(5).then(() => console.log('inner')); })
  .then(() => console.log('outer did not wait'));

// expect: outer did not wait
// expect: inner
