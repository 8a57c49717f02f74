// await always gives way once, even for a plain value.
async function f() {
  console.log('f starts');
  const v = await 1;
  console.log('f goes on with', v);
}
f();
console.log('caller goes on');
Promise.resolve().then(() => console.log('job queued after'));

// expect: f starts
// expect: caller goes on
// expect: f goes on with 1
// expect: job queued after
