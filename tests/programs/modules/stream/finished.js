const { finished, Readable, Writable, Duplex, PassThrough } = require('stream');
const log = (name) => (error) => console.log(name, error ? error.code ?? error.message : undefined);
const ended = Readable.from([1]);
finished(ended, log('ended'));
ended.resume();
const failed = new Writable({ write(chunk, encoding, callback) { callback(new Error('no space')); } });
finished(failed, log('failed'));
failed.on('error', () => {});
failed.write('x');
const cut = new Readable({ read() {} });
finished(cut, log('cut'));
cut.destroy();
const both = new PassThrough();
finished(both, { readable: false }, log('write side'));
finished(both, log('both sides'));
both.end('x');

const stopped = new PassThrough();
finished(stopped, log('never'))();
stopped.destroy();
ended.on('close', () => setImmediate(() => finished(ended, log('already closed'))));
ended.on('close', () => setImmediate(() => setImmediate(() => both.resume())));
const controller = new AbortController();
finished(new PassThrough(), { signal: controller.signal }, (error) => console.log(error.name, error.cause?.name));
controller.abort();
try { finished({}, () => {}); } catch (error) { console.log(error.code, error.message); }
