// 'beforeExit' may start new work; 'exit' may not.
let again = true;
process.on('beforeExit', (code) => {
  console.log('beforeExit', code);
  if (again) setTimeout(() => console.log('more work'), 1);
  again = false;
});
process.on('exit', (code) => {
  console.log('exit', code);
  setTimeout(() => console.log('never'), 0);
  process.nextTick(() => console.log('never'));
  process.exitCode = 3;
});

// expect: beforeExit 0
// expect: more work
// expect: beforeExit 0
// expect: exit 0
// exit: 3
