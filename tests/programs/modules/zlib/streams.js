const zlib = require('zlib'), { Readable, pipeline } = require('stream'), { pipeline: pipelined } = require('stream/promises');
const fs = require('fs');
const gzip = zlib.createGzip();
for (const name of ['finish', 'end', 'close', 'drain']) gzip.on(name, () => console.log(name));
gzip.on('data', (chunk) => console.log('data', chunk.length));
console.log(gzip.write('hello'));
gzip.write(' world', () => console.log('written'));
gzip.flush(() => console.log('flushed'));
gzip.end('!', () => console.log('ended'));
gzip.on('close', async () => {
  console.log(gzip.bytesWritten);
  const pieces = [];
  await pipelined(Readable.from(['one ', 'two ', 'three']), zlib.createDeflate(), zlib.createInflate(), async (source) => {
    for await (const chunk of source) pieces.push(String(chunk));
  });
  console.log(pieces.join(''));
  const path = `${fs.mkdtempSync('/tmp/zlib-')}/file.gz`;
  await pipelined(fs.createReadStream(__filename), zlib.createGzip(), fs.createWriteStream(path));
  console.log(zlib.gunzipSync(fs.readFileSync(path)).equals(fs.readFileSync(__filename)));
  fs.rmSync(path);
  pipeline(Readable.from(['x']), zlib.createGunzip(), async (source) => { for await (const chunk of source) console.log(chunk); }, (error) => console.log(error.code));
});
