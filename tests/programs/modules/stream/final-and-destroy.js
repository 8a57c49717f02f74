const { Writable } = require('stream');
const make = (name, extra) => {
  const sink = new Writable({ write(chunk, encoding, callback) { console.log(name, 'write', String(chunk)); callback(); }, ...extra });
  for (const type of ['prefinish', 'finish', 'close']) sink.on(type, () => console.log(name, type));
  sink.on('error', (error) => console.log(name, 'error', error.message, error.code));
  return sink;
};
const late = make('late', { final(callback) { console.log('late final'); setImmediate(() => setTimeout(callback, 5)); } });
late.end('x', () => console.log('late end callback'));
const failing = make('failing', { final(callback) { callback(new Error('no final')); } });
failing.end('y', (error) => console.log('failing end callback', error?.message));
const destroyed = make('destroyed', { destroy(error, callback) { console.log('_destroy', error?.message); setImmediate(callback, error); } });
destroyed.write('z');
destroyed.destroy(new Error('enough'));
destroyed.write('after', (error) => console.log('write callback', error.code));
console.log(destroyed.destroyed, destroyed.closed, destroyed.errored.message, destroyed.writable);
const throwing = make('throwing', { construct(callback) { console.log('construct'); setImmediate(callback); } });
throwing.write('waits for construct');
throwing.end();
