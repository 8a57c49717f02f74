// An async function that nobody awaits still ends the process when it throws.
async function background() {
  await new Promise((resolve) => setTimeout(resolve, 5));
  throw new Error('in the background');
}
background();
setTimeout(() => console.log('before'), 2);
setTimeout(() => console.log('never'), 20);

// expect: before
// exit: 1
