const { Writable } = require('stream');
const sink = new Writable({
  writev(chunks, callback) {
    console.log('writev', chunks.map(({ chunk, encoding }) => [String(chunk), encoding]), chunks.allBuffers);
    process.nextTick(callback);
  },
});
sink.cork();
sink.cork();
sink.write('a');
sink.write('b', 'latin1', () => console.log('b written'));
console.log(sink.writableCorked, sink.writableLength, sink._writableState.bufferedRequestCount);
process.nextTick(() => {
  sink.uncork();
  console.log('uncorked once', sink.writableCorked);
  sink.uncork();
  sink.write('c');
  sink.write('d');
  sink.end('e');
});
sink.on('finish', () => console.log('finish'));
