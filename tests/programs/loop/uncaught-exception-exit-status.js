// Without a listener the process ends with status 1, after 'exit'.
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => { throw new Error('fatal'); }, 2);
setTimeout(() => console.log('never'), 10);

// expect: exit 1
// exit: 1
