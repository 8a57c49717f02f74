const zlib = require('zlib');
const texts = ['', 'a', 'hello hello hello hello', 'äöü €', 'x'.repeat(50000)];
for (const text of texts) {
  for (const [pack, unpack] of [['gzip', 'gunzip'], ['deflate', 'inflate'], ['deflateRaw', 'inflateRaw'], ['gzip', 'unzip'], ['deflate', 'unzip']]) {
    const packed = zlib[`${pack}Sync`](text);
    console.log(pack, packed.length, zlib[`${unpack}Sync`](packed).toString() === text);
  }
}
console.log(zlib.gzipSync('hello').toString('hex'), zlib.deflateSync('hello').toString('base64'), zlib.deflateRawSync('hello'));
for (const level of [0, 1, 6, 9]) console.log(level, zlib.deflateSync('abcabcabcabcabcabc', { level }).toString('hex'));
console.log(zlib.deflateSync('abcabc', { strategy: zlib.constants.Z_HUFFMAN_ONLY }).toString('hex'));
console.log(zlib.deflateSync('abcabc', { windowBits: 9, memLevel: 1 }).toString('hex'));
const dictionary = Buffer.from('the quick brown fox');
const packed = zlib.deflateSync('the quick brown fox jumps', { dictionary });
console.log(packed.length, zlib.inflateSync(packed, { dictionary }).toString());
console.log(zlib.crc32('hello'), zlib.crc32(Buffer.from('lo'), zlib.crc32('hel')), zlib.Z_BEST_SPEED, zlib.codes.Z_BUF_ERROR, zlib.codes['-3']);
console.log(zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')])).toString());
console.log(zlib.gzipSync(new Uint16Array([65, 66])).length, zlib.deflateSync(new ArrayBuffer(3)).length);
