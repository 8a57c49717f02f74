const { addAbortSignal, Readable, Writable } = require('stream');
const controller = new AbortController();
const stream = addAbortSignal(controller.signal, new Readable({ read() {} }));
stream.on('error', (error) => console.log(error.name, error.code, error.message, error.cause.name));
stream.on('close', () => console.log('close'));
(async () => {
  const written = new Writable({ signal: AbortSignal.abort(), write(chunk, encoding, callback) { callback(); } });
  written.on('error', (error) => console.log('aborted before', error.name));
  setImmediate(() => { console.log('abort'); controller.abort(); console.log(stream.destroyed); });
})();
try { addAbortSignal({}, stream); } catch (error) { console.log(error.code, error.message); }
