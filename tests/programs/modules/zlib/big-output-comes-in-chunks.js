const zlib = require('zlib');
const packed = zlib.deflateSync(Buffer.alloc(50000, 'ab'));
const inflate = zlib.createInflate();
inflate.on('data', (chunk) => console.log('data', chunk.length));
inflate.on('end', () => console.log('end', inflate.bytesWritten === packed.length));
inflate.end(packed);
const slow = zlib.createInflate({ chunkSize: 4096 });
slow.end(packed);
(async () => {
  let total = 0;
  for await (const chunk of slow) {
    total += chunk.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  console.log(total);
  const tail = zlib.createInflateRaw();
  tail.on('data', (chunk) => console.log(String(chunk))).on('end', () => console.log('ends before the input'));
  tail.end(Buffer.concat([zlib.deflateRawSync('data'), Buffer.from('rest')]));
})();
