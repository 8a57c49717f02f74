// A stream that says: not so fast
// See the source pause until the slow writer has drained.
const { Readable, Writable, pipeline } = require('stream');

const source = Readable.from(['a', 'b', 'c', 'd'], { highWaterMark: 1 });
const slow = new Writable({
  objectMode: true,
  highWaterMark: 2,
  write(chunk, encoding, callback) {
    console.log('writing', chunk);
    setTimeout(callback, 10);
  },
});

pipeline(source, slow, (error) => console.log(error ?? 'all written'));
console.log('piped');
