// Nothing left to do while the module still waits: exit status 13.
process.on('exit', (code) => console.log('exit event', code));
console.log('waiting');
await new Promise(() => {});
console.log('never');

// expect: waiting
// expect: exit event 0
// exit: 13
