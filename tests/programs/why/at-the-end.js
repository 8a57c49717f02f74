// Listeners of exit are called when nothing else will run.
process.on('exit', () => console.log('bye'));
setTimeout(() => console.log('timer'), 1);
// why: timer < bye: atTheEnd timers 3, none 2
// chain: bye: outside
// expect: timer
// expect: bye
