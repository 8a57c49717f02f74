// DataView: every kind of number in both orders.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const buffer = new ArrayBuffer(16), view = new DataView(buffer, 2, 12), bytes = new Uint8Array(buffer);
console.log(view.byteLength, view.byteOffset, view.buffer === buffer, Object.prototype.toString.call(view));
for (const [kind, value] of [['Int8', -2], ['Uint8', 254], ['Int16', -2], ['Uint16', 0x1234], ['Int32', -2], ['Uint32', 0xdeadbeef], ['Float32', 1.1], ['Float64', Math.E], ['BigInt64', -2n], ['BigUint64', 0x123456789abcdefn]]) {
  for (const little of [false, true]) {
    bytes.fill(0);
    console.log(kind, little, view[`set${kind}`](1, value, little), [...bytes].map((b) => b.toString(16).padStart(2, '0')).join(''), view[`get${kind}`](1, little), view[`get${kind}`](1, !little));
  }
}
view.setUint8(0, 300); view.setInt16(2, '7'); view.setFloat32(4, NaN); view.setInt8(8);
console.log(bytes, view.getUint8(), view.getFloat32(4));
attempt(() => view.getInt8(12));
attempt(() => view.getInt32(9));
attempt(() => view.getInt8(-1));
attempt(() => view.setInt32(10, 1));
attempt(() => view.setBigInt64(0, 1));
attempt(() => view.setInt8(0, 1n));
attempt(() => new DataView(buffer, 17));
attempt(() => new DataView(buffer, -1));
attempt(() => new DataView(buffer, 0, 17));
attempt(() => new DataView(1));
attempt(() => DataView(buffer));
attempt(() => new DataView(buffer, '4').byteLength);
attempt(() => new DataView(new Uint8Array(3).buffer, 3).byteLength);
