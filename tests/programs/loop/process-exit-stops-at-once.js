// process.exit runs 'exit' listeners and nothing else, not even finally.
process.on('exit', (code) => console.log('exit', code, process.exitCode));
setTimeout(() => console.log('never'), 0);
Promise.resolve().then(() => console.log('never'));
try {
  process.exit(4);
} finally {
  console.log('never');
}

// expect: exit 4 4
// exit: 4
