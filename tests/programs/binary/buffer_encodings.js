// Text in and out of Buffers.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const texts = ['', 'a', 'hello wörld', '€uro', '😀 pair', '\ud800 lone', 'tab\tnull\0', '漢字', 'ÿþ'];
for (const encoding of ['utf8', 'utf16le', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'UCS-2', 'binary']) {
  for (const text of texts) {
    if (encoding.startsWith('base64') && text.startsWith('😀')) continue;
    const bytes = Buffer.from(text, encoding);
    console.log(encoding, JSON.stringify(text), bytes.toString('hex'), JSON.stringify(bytes.toString(encoding)));
  }
}
const bytes = Buffer.from([0x00, 0x41, 0x7f, 0x80, 0xc3, 0xa9, 0xff, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]);
for (const encoding of ['utf8', 'utf16le', 'latin1', 'ascii', 'hex', 'base64', 'base64url']) console.log(encoding, JSON.stringify(bytes.toString(encoding)), JSON.stringify(bytes.toString(encoding, 3, 8)));
for (const broken of [[0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf5, 0x80], [0x80, 0x61], [0xe2, 0x61], [0xf0, 0x90, 0x80, 0x61], [0xf8, 0x88, 0x80, 0x80, 0x80]])
  console.log(JSON.stringify(Buffer.from(broken).toString()));
console.log(Buffer.from('YW Jj_-', 'base64'), Buffer.from('YWJj====YWJj', 'base64'), Buffer.from('YQ', 'base64').toString(), Buffer.from('YW-_', 'base64'), Buffer.from('YW+/', 'base64url'));
console.log(Buffer.from('abcxyz', 'hex'), Buffer.from('abc', 'hex'), Buffer.from('zz', 'hex'), Buffer.from('ABcd', 'hex'));
console.log(Buffer.from('test').toString('HEX'), Buffer.from('abc').toString(undefined, 1), Buffer.from('abc').toString('utf8', -5, 2), Buffer.from('abc').toString('utf8', 2, 1), Buffer.from('abc').toString('utf8', '1'));
console.log(Buffer.from('test').latin1Slice(0, 2), Buffer.from('test').hexSlice(1), Buffer.from('test').utf8Slice(), Buffer.from('€').ucs2Slice());
attempt(() => Buffer.alloc(1).toString('nope'));
attempt(() => Buffer.from('a').toString(null));
console.log(require('buffer').transcode(Buffer.from('€é'), 'utf8', 'latin1'), require('node:buffer').isUtf8(Buffer.from([200])), require('buffer').isAscii(Buffer.from('a')));
