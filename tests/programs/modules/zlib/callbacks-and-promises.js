const zlib = require('zlib'), { promisify } = require('util');
const text = 'some text, '.repeat(200);
zlib.gzip(text, (error, packed) => {
  console.log('gzip', error, packed.length < text.length);
  zlib.gunzip(packed, (error, unpacked) => console.log('gunzip', error, unpacked.toString() === text));
  process.nextTick(() => console.log('tick'));
});
const [pack, unpack] = [promisify(zlib.deflate), promisify(zlib.inflate)];
(async () => {
  const packed = await pack(text, { level: 9 });
  console.log('packed', (await unpack(packed)).length);
  await unpack('x').catch((error) => console.log(error.code));
  zlib.gzip('x', { info: true }, (error, { buffer, engine }) => console.log(buffer.length, engine.bytesWritten));
})();
console.log('main');
