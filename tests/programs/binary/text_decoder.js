// TextDecoder: encodings, streaming, errors, byte order marks.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const decode = (bytes, ...options) => JSON.stringify(new TextDecoder(...options).decode(new Uint8Array(bytes)));
console.log(decode([104, 195, 169, 226, 130, 172, 240, 159, 152, 128]), decode([0xff, 0x41, 0xc3]), decode([0xef, 0xbb, 0xbf, 0x61]), decode([0xef, 0xbb, 0xbf, 0x61], 'utf-8', { ignoreBOM: true }));
console.log(decode([0x61, 0, 0xac, 0x20, 0x3d, 0xd8, 0, 0xde], 'utf-16le'), decode([0, 0x61, 0x20, 0xac], 'utf-16be'), decode([0xff, 0xfe, 0x61, 0], 'utf-16'), decode([0x61, 0xe9, 0x80, 0x9f, 0xff], 'latin1'));
for (const label of ['utf8', 'UTF-8', ' utf-8 ', 'unicode', 'ucs-2', 'ascii', 'iso-8859-1', 'windows-1252']) console.log(label, new TextDecoder(label).encoding);
const decoder = new TextDecoder();
const bytes = new TextEncoder().encode('a€😀é');
let text = '';
for (const byte of bytes) { const part = decoder.decode(new Uint8Array([byte]), { stream: true }); console.log(JSON.stringify(part)); text += part; }
text += decoder.decode();
console.log(text, JSON.stringify(decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true })), JSON.stringify(decoder.decode()), JSON.stringify(decoder.decode(new Uint8Array([0x61]))));
const wide = new TextDecoder('utf-16le');
console.log(JSON.stringify(wide.decode(new Uint8Array([0x3d]), { stream: true }) + wide.decode(new Uint8Array([0xd8, 0]), { stream: true }) + wide.decode(new Uint8Array([0xde]))));
console.log(new TextDecoder().decode(new TextEncoder().encode('buffer').buffer), new TextDecoder().decode(new DataView(new Uint8Array([65, 66, 67]).buffer, 1)), new TextDecoder().decode(new Uint16Array([0x4241])), JSON.stringify(new TextDecoder().decode()));
const strict = new TextDecoder('utf-8', { fatal: true });
console.log(strict.fatal, strict.ignoreBOM, strict.decode(new Uint8Array([97])));
attempt(() => strict.decode(new Uint8Array([255])));
attempt(() => strict.decode(new Uint8Array([0xe2, 0x82])));
attempt(() => new TextDecoder('nope'));
attempt(() => new TextDecoder('utf-8', 1));
attempt(() => new TextDecoder().decode(1));
attempt(() => new TextDecoder().decode('text'));
attempt(() => TextDecoder.prototype.decode.call({}));
