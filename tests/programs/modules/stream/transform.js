const { Transform, PassThrough } = require('stream');
const upper = new Transform({
  transform(chunk, encoding, callback) { callback(null, chunk.toString().toUpperCase()); },
  flush(callback) { this.push('[flushed]'); callback(); },
});
upper.on('data', (chunk) => console.log('data', String(chunk)));
for (const type of ['prefinish', 'finish', 'end', 'close']) upper.on(type, () => console.log(type));
upper.write('abc', () => console.log('abc taken'));
upper.write('def');
upper.end('ghi');
process.nextTick(() => console.log('tick'));
setImmediate(() => {
  const slow = new Transform({ objectMode: true, highWaterMark: 1, transform(n, encoding, callback) { setTimeout(callback, 2, null, n * n); } });
  for (let n = 1; n <= 4; ++n) console.log(n, slow.write(n), slow.writableLength);
  slow.end();
  slow.on('data', (n) => console.log('square', n)).on('end', () => console.log('slow end'));
  const pass = new PassThrough();
  pass.end('through');
  pass.setEncoding('utf8').on('data', (text) => console.log(typeof text, text));
});
