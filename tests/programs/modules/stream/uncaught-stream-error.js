// An 'error' that nobody listens to ends the program.
const { Readable } = require('stream');
const stream = new Readable({ read() { this.destroy(new Error('disk on fire')); } });
stream.on('close', () => console.log('never printed'));
stream.resume();
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('not reached'), 10);
// exit: 1
