const { Readable, Writable } = require('stream');
const opened = new Readable({
  construct(callback) { console.log('construct'); setTimeout(() => { console.log('constructed'); callback(); }, 2); },
  read() { console.log('_read'); this.push('data'); this.push(null); },
});
opened.on('data', (chunk) => console.log(String(chunk))).on('close', () => console.log('close'));
const refused = new Writable({ construct(callback) { callback(new Error('refused')); }, write() { console.log('never'); } });
refused.on('error', (error) => console.log('error', error.message)).on('close', () => console.log('refused close'));
refused.write('x', (error) => console.log('write callback', error.message));
const thrower = new Readable({ read() { throw new Error('in _read'); } });
thrower.on('error', (error) => console.log('error', error.message));
thrower.read();
const late = new Readable({ read() {} });
late.on('error', (error) => console.log(error.code));
late.push(null);
late.push('more');
