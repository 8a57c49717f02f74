// write() says false when the buffer is full; 'drain' says when to go on.
const { Writable } = require('stream');
const sink = new Writable({
  highWaterMark: 10,
  write(chunk, encoding, callback) {
    console.log('  _write', String(chunk), this.writableLength, this.writableNeedDrain);
    setImmediate(callback);
  },
});
let i = 0;
function writeMore() {
  while (i < 8) {
    const room = sink.write('chunk' + i++, (error) => console.log('  written', error));
    console.log('write', i, room, sink.writableLength);
    if (!room) return sink.once('drain', () => { console.log('drain', sink.writableLength); writeMore(); });
  }
  sink.end('last', () => console.log('end callback'));
  console.log('ended', sink.writableEnded, sink.writableFinished, sink.writable);
}
sink.on('finish', () => console.log('finish'));
sink.on('close', () => console.log('close'));
writeMore();
