// Brotli: at once, with callbacks, as streams; what its errors say.
const zlib = require('zlib');
const { constants } = zlib;
for (const text of ['', 'a', 'hello hello hello hello', 'äöü €', 'x'.repeat(50000)]) {
  const packed = zlib.brotliCompressSync(text);
  console.log(packed.length, zlib.brotliDecompressSync(packed).toString() === text);
}
console.log(zlib.brotliCompressSync('hello hello hello').toString('hex'));
for (const quality of [0, 1, 4, 5, 9, 10, 11]) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_LGWIN]: 16 } };
  const packed = zlib.brotliCompressSync('to be or not to be '.repeat(20), options);
  console.log(quality, zlib.brotliDecompressSync(packed).toString() === 'to be or not to be '.repeat(20));
}
const attempt = (action) => { try { console.log(action()); } catch (error) { console.log(error.name, error.code, error.errno, error.message); } };
attempt(() => zlib.brotliDecompressSync(Buffer.from('abcdef')));
attempt(() => zlib.brotliDecompressSync(zlib.brotliCompressSync('hello').subarray(0, 5)));
attempt(() => zlib.brotliDecompressSync(Buffer.alloc(0)));
attempt(() => zlib.brotliDecompressSync(zlib.brotliCompressSync('x'.repeat(100)), { maxOutputLength: 10 }));
attempt(() => zlib.brotliCompressSync(5));
attempt(() => zlib.brotliCompressSync('x', { params: { 99: 1 } }));
attempt(() => zlib.brotliCompressSync('x', { params: { quality: 1 } }));
attempt(() => zlib.brotliCompressSync('x', { params: { [constants.BROTLI_PARAM_QUALITY]: 'high' } }));
attempt(() => zlib.brotliCompressSync('x', { flush: 9 }));
attempt(() => zlib.brotliCompressSync('x', { chunkSize: 10 }));
attempt(() => zlib.brotliDecompressSync(zlib.brotliCompressSync('x'), { params: { 7: 1 } }));
attempt(() => zlib.brotliCompress('x'));

async function main() {
  const { promisify } = require('util');
  const packed = await promisify(zlib.brotliCompress)('later');
  console.log('packed', packed.length, zlib.createBrotliCompress() instanceof zlib.BrotliCompress);
  console.log(String(await promisify(zlib.brotliDecompress)(packed)));
  const failed = await promisify(zlib.brotliDecompress)(Buffer.from('nonsense')).catch((error) => error);
  console.log(failed.code, failed.message);

  // Pieces, with a flush in between.
  const pack = zlib.createBrotliCompress(), unpack = zlib.BrotliDecompress();
  pack.pipe(unpack);
  unpack.on('data', (chunk) => console.log('data', String(chunk))).on('end', () => console.log('end', pack.bytesWritten));
  pack.write('first ');
  await new Promise((done) => pack.flush(done));
  await new Promise((done) => setTimeout(done, 20));
  pack.end('second');
  await new Promise((done) => unpack.on('close', done));

  const big = zlib.createBrotliDecompress({ chunkSize: 4096 });
  big.end(zlib.brotliCompressSync(Buffer.alloc(50000, 'ab')));
  let total = 0, pieces = 0;
  for await (const chunk of big) {
    total += chunk.length;
    ++pieces;
  }
  console.log(total, pieces);
  const tail = zlib.createBrotliDecompress();
  tail.on('data', (chunk) => console.log(String(chunk))).on('end', () => console.log('ends before the input'));
  tail.end(Buffer.concat([zlib.brotliCompressSync('data'), Buffer.from('rest')]));
}
main();
