const { StringDecoder } = require('string_decoder');
const show = (encoding, bytes, cut = 1) => {
  const decoder = new StringDecoder(encoding);
  const parts = [];
  for (let i = 0; i < bytes.length; i += cut) parts.push(decoder.write(Buffer.from(bytes.subarray(i, i + cut))));
  console.log(decoder.encoding, parts, JSON.stringify(decoder.end()), decoder.lastNeed);
};
show('utf8', Buffer.from('a\u00e4\u20ac\u{1f600}z'));
show('utf8', Buffer.from('a\u00e4\u20ac\u{1f600}z'), 2);
show('utf-8', Buffer.from([0xe2, 0x82, 0x41, 0xff, 0xc3]));
show('utf16le', Buffer.from('a\u20ac\u{1f600}', 'utf16le'), 4);
show('ucs2', Buffer.from([0x61, 0, 0x62]), 3);
show('base64', Buffer.from('hello!!'), 2);
show('base64url', Buffer.from([255, 254, 253, 252]));
show('hex', Buffer.from('hey'));
show('latin1', Buffer.from([0xe4, 0x41]));
show(undefined, Buffer.from('plain'), 5);
const decoder = new StringDecoder('utf8');
console.log(decoder.write('a string'), decoder.write(Buffer.from([0xf0, 0x9f])), decoder.lastNeed, decoder.lastTotal, decoder.end(Buffer.from([0x98, 0x80])), decoder.end() === '');
for (const wrong of [() => new StringDecoder('utf-9'), () => decoder.write(5)]) {
  try { wrong(); } catch (error) { console.log(error.name, error.code, error.message); }
}
