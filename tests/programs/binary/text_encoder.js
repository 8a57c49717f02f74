// TextEncoder.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const encoder = new TextEncoder();
console.log(encoder.encoding, encoder.encode('héllo €😀'), encoder.encode(), encoder.encode(null), encoder.encode(12), encoder.encode('\ud800x\udc00'));
const target = new Uint8Array(5);
console.log(encoder.encodeInto('aé€', target), target, encoder.encodeInto('😀😀', target), target, encoder.encodeInto('', target), encoder.encodeInto('\ud800', target), target);
console.log(encoder.encode('x') instanceof Uint8Array, Object.prototype.toString.call(encoder), Object.keys(TextEncoder.prototype));
attempt(() => encoder.encodeInto(1, target));
attempt(() => encoder.encodeInto('a', []));
attempt(() => TextEncoder());
attempt(() => encoder.encode(Symbol()));
attempt(() => TextEncoder.prototype.encode.call({}));
