// Nobody reads: the transform fills its readable side, then its writable side, then write() says false.
const { Transform } = require('stream');
const doubled = new Transform({ objectMode: true, highWaterMark: 2, transform(n, encoding, callback) { console.log('transform', n); callback(null, n * 2); } });
for (let n = 1; n <= 7; ++n) console.log('write', n, doubled.write(n), doubled.writableLength, doubled.readableLength);
setImmediate(async () => {
  doubled.end();
  for await (const n of doubled) console.log('got', n, doubled.writableLength, doubled.readableLength);
  console.log('done');
});
