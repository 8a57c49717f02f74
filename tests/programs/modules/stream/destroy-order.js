// destroy(): the error and 'close' are emitted together, a tick later.
const { Readable, Duplex } = require('stream');
const stream = new Readable({ read() {}, destroy(error, callback) { console.log('_destroy', error.message); callback(error); } });
stream.on('error', (error) => { console.log('error', error.message, stream.closed); Promise.resolve().then(() => console.log('promise in between')); });
stream.on('close', () => console.log('close', stream.errored.message));
process.nextTick(() => console.log('tick before'));
console.log(stream.destroy(new Error('gone')) === stream, stream.destroyed, stream.closed, stream.readable);
process.nextTick(() => console.log('tick after'));
stream.destroy(new Error('ignored'));
console.log(stream.push('dropped'), stream.read());
const quiet = new Readable({ read() {}, emitClose: false });
quiet.on('close', () => console.log('never'));
quiet.destroy();
const lasting = new Readable({ autoDestroy: false, read() { this.push(null); } });
lasting.on('end', () => setImmediate(() => console.log('not destroyed', lasting.destroyed)));
lasting.on('close', () => console.log('never'));
lasting.resume();
