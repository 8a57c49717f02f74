// process.exit ends at once; exit listeners still run.
process.on('exit', (code) => console.log('exit', code, process.exitCode));
setTimeout(() => console.log('never'), 0);
Promise.resolve().then(() => {
  console.log('in microtask');
  process.exit(3);
  console.log('never');
});

// expect: in microtask
// expect: exit 3 3
// exit: 3
