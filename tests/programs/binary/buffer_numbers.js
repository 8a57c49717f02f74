// Reading and writing numbers.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const b = Buffer.alloc(8);
for (const [kind, value] of [['UInt8', 200], ['Int8', -100], ['UInt16LE', 50000], ['UInt16BE', 50000], ['Int16LE', -3], ['Int16BE', -3], ['UInt32LE', 4e9], ['UInt32BE', 4e9], ['Int32LE', -5], ['Int32BE', -5],
  ['FloatLE', 1.1], ['FloatBE', 1.1], ['DoubleLE', Math.PI], ['DoubleBE', Math.PI], ['BigInt64LE', -7n], ['BigInt64BE', -7n], ['BigUInt64LE', 2n ** 63n], ['BigUInt64BE', 2n ** 63n]]) {
  b.fill(0);
  console.log(kind, b[`write${kind}`](value), b, b[`read${kind}`](), b[`read${kind}`](0) === b[`read${kind}`]());
}
for (const size of [1, 2, 3, 4, 5, 6]) {
  b.fill(0);
  console.log(b.writeUIntLE(2 ** (8 * size) - 2, 0, size), b, b.readUIntLE(0, size), b.readIntLE(0, size), b.writeIntBE(-3, 1, size), b, b.readIntBE(1, size), b.readUIntBE(1, size));
}
console.log(b.writeUint8(1, 0), b.readUint16LE(0), b.readUintBE(0, 2), b.writeUInt8('12'), b.writeUInt8(), b.writeInt8(1.9), b.readInt8(0));
b.writeUInt32BE(0x01020304).toString();
console.log(Buffer.from('01020304', 'hex').swap16(), Buffer.from('01020304', 'hex').swap32(), Buffer.from('0102030405060708', 'hex').swap64());
const small = Buffer.alloc(4);
attempt(() => small.readInt32LE(1));
attempt(() => small.readUInt8(4));
attempt(() => small.readUInt8(-1));
attempt(() => small.readUInt8(1.5));
attempt(() => small.readUInt8('1'));
attempt(() => Buffer.alloc(1).readInt32LE());
attempt(() => small.readDoubleLE());
attempt(() => small.readBigInt64LE());
attempt(() => small.readUIntLE(0, 7));
attempt(() => small.readUIntLE(0));
attempt(() => small.writeUInt8(256));
attempt(() => small.writeInt8(-129));
attempt(() => small.writeInt16LE(40000));
attempt(() => small.writeUInt32LE(2 ** 32));
attempt(() => small.writeInt32BE(2 ** 31, 0));
attempt(() => small.writeInt16LE(1, 3));
attempt(() => small.writeUIntBE(2 ** 24, 0, 3));
attempt(() => Buffer.alloc(6).writeUIntBE(2 ** 48, 0, 6));
attempt(() => Buffer.alloc(6).writeIntBE(-(2 ** 47) - 1, 0, 6));
attempt(() => Buffer.alloc(8).writeBigInt64LE(2n ** 63n));
attempt(() => Buffer.alloc(8).writeBigUInt64LE(-1n));
attempt(() => Buffer.alloc(8).writeBigInt64LE(1));
attempt(() => Buffer.alloc(3).swap16());
