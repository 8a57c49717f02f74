const { Readable, Writable } = require('stream');
const source = new Readable({ read() {} });
const sink = new Writable({ write(chunk, encoding, callback) { console.log('sink', String(chunk)); callback(); } });
sink.on('unpipe', () => console.log('unpipe'));
source.pipe(sink);
source.push('one');
setImmediate(() => {
  source.unpipe(sink);
  console.log(source.readableFlowing, source.isPaused(), sink.listenerCount('drain'), source.listenerCount('data'));
  source.push('two');
  setImmediate(() => {
    console.log('buffered', source.readableLength);
    source.pipe(sink, { end: false });
    source.push(null);
    setImmediate(() => console.log(sink.writableEnded, sink.writable));
  });
});
