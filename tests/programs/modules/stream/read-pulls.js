// _read is called as often as the high water mark asks for.
const { Readable } = require('stream');
let n = 0;
const stream = new Readable({
  highWaterMark: 6,
  read(size) {
    console.log('_read', size, this.readableLength);
    if (n < 8) this.push('ab' + n++);
    else this.push(null);
  },
});
stream.once('readable', () => {
  console.log('readable', stream.readableLength);
  console.log(String(stream.read(3)));
  stream.on('data', (chunk) => console.log('data', String(chunk), stream.readableFlowing));
  stream.on('end', () => console.log('end'));
});
process.nextTick(() => console.log('tick'));
