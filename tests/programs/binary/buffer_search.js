// Comparing and finding.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const b = Buffer.from('this is a buffer, is it');
console.log(b.indexOf('is'), b.indexOf('is', 3), b.indexOf('is', -5), b.lastIndexOf('is'), b.lastIndexOf('is', -5), b.indexOf('zz'), b.includes('buffer'), b.includes('this', 1));
console.log(b.indexOf(Buffer.from('a buffer')), b.indexOf(97), b.indexOf(99.99), b.indexOf(256 + 97), b.indexOf(new Uint8Array([105, 115])), b.indexOf(''), b.indexOf('', 5), b.indexOf('', 100), b.lastIndexOf(''), b.lastIndexOf('', 3));
console.log(b.indexOf('is', undefined), b.indexOf('is', NaN), b.indexOf('is', null), b.indexOf('is', {}), b.lastIndexOf('is', undefined), b.lastIndexOf('is', null), b.indexOf('is', 'utf8'), b.indexOf('6973', 'hex'), b.indexOf('6973', 5, 'hex'));
const wide = Buffer.from('\u039a\u0391\u03a3\u03a3\u0395', 'utf16le');
console.log(wide.indexOf('\u03a3', 0, 'utf16le'), wide.indexOf('\u03a3', -4, 'utf16le'), wide.lastIndexOf('\u03a3', -5, 'utf16le'), wide.lastIndexOf('\u03a3', 'utf16le'));
const [x, y] = [Buffer.from('abc'), Buffer.from('abd')];
console.log(x.compare(y), y.compare(x), x.compare(x), x.equals(Buffer.from('abc')), x.equals(new Uint8Array([97, 98, 99])), x.equals(y), Buffer.compare(x, Buffer.from('ab')));
console.log(Buffer.from('abcdef').compare(Buffer.from('xxbcd'), 2, 5, 1, 4), x.compare(y, 0, 2, 0, 2), x.compare(y, 3), x.compare(y, 0, 0, 0, 0));
attempt(() => b.indexOf({}));
attempt(() => b.indexOf());
attempt(() => b.indexOf('x', 0, 'nope'));
attempt(() => x.equals('abc'));
attempt(() => x.compare(1));
attempt(() => x.compare(y, 0, 100));
attempt(() => x.compare(y, -1));
