// await lets the caller go on even for a ready value, comes back before any timer, and blocks nobody.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function walk() {
  console.log('step 1');
  await null;
  console.log('step 2');
  await pause(20);
  console.log('step 3');
}
setTimeout(() => console.log('timer'), 0);
walk();
console.log('caller goes on');

// expect: step 1
// expect: caller goes on
// expect: step 2
// expect: timer
// expect: step 3
