const { Readable, Writable } = require('stream');
const source = Readable.from([{ id: 1 }, 2, 'three', [4]]);
console.log(source.readableObjectMode, source.readableHighWaterMark);
const sink = new Writable({
  objectMode: true,
  highWaterMark: 2,
  write(chunk, encoding, callback) {
    console.log('write', chunk, encoding);
    setTimeout(callback, 1);
  },
});
sink.on('drain', () => console.log('drain'));
sink.on('finish', () => console.log('finish'));
sink.on('close', () => console.log('sink close'));
source.on('end', () => console.log('end'));
source.on('close', () => console.log('source close'));
sink.on('pipe', (from) => console.log('pipe', from === source));
sink.on('unpipe', (from) => console.log('unpipe', from === source));
console.log(source.pipe(sink) === sink);
