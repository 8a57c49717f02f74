const { Writable } = require('stream');
const sink = new Writable({ write(chunk, encoding, callback) { callback(); } });
sink.on('error', (error) => console.log('error', error.code, error.message));
sink.on('finish', () => console.log('finish'));
sink.on('close', () => console.log('close'));
sink.end('a');
console.log(sink.write('b', (error) => console.log('callback', error.code)));
for (const chunk of [null, undefined, 5, {}]) {
  try { new Writable({ write() {} }).write(chunk); } catch (error) { console.log(error.name, error.code, error.message); }
}
const twice = new Writable({ write(chunk, encoding, callback) { callback(); callback(); } });
twice.on('error', (error) => console.log('twice', error.code, error.message));
twice.write('x');
const none = new Writable();
try { none.write('x'); } catch (error) { console.log(error.code, error.message); }
const unreadable = new (require('stream').Readable)();
unreadable.on('error', (error) => console.log(error.code, error.message));
unreadable.resume();
