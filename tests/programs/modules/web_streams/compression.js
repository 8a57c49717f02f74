const zlib = require('zlib'), consumers = require('stream/consumers'), { Readable } = require('stream');
(async () => {
  for (const format of ['gzip', 'deflate', 'deflate-raw']) {
    const packing = new CompressionStream(format), writer = packing.writable.getWriter();
    writer.write(new TextEncoder().encode('some text, '.repeat(100)));
    writer.close();
    const packed = Buffer.from(await new Response(packing.readable).arrayBuffer());
    const unpacked = new Response(packed).body.pipeThrough(new DecompressionStream(format));
    console.log(format, packed.length < 100, (await new Response(unpacked).text()).length);
  }
  console.log(await new Response(new Response(zlib.gzipSync('by zlib')).body.pipeThrough(new DecompressionStream('gzip'))).text());
  try { new CompressionStream('zip'); } catch (error) { console.log(error.code); }
  console.log(await consumers.text(Readable.from(['a', Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)])));
  console.log(await consumers.json(Readable.from(['{"a"', ':1}'])), (await consumers.buffer(new Response('xyz').body)).toString());
  console.log((await consumers.blob(Readable.from([Buffer.from('xy')]))).size, (await consumers.arrayBuffer(Readable.from([Buffer.from('xyz')]))).byteLength);
})();
