// Two lines of one async function.
async function f() {
  console.log('before');
  await new Promise((resolve) => setTimeout(resolve, 5));
  console.log('after');
}
Promise.resolve().then(f);
// why: before < after: sameFunction 3, microtasks 4
// expect: before
// expect: after
