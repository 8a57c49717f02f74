// ArrayBuffer: creation, slices, resizing, views.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const buffer = new ArrayBuffer(8);
new Uint8Array(buffer).set([1, 2, 3, 4, 5, 6, 7, 8]);
console.log(buffer.byteLength, buffer.slice(2, 5), buffer.slice(-3), buffer.slice(6, 2), buffer.slice());
console.log(ArrayBuffer.isView(buffer), ArrayBuffer.isView(new DataView(buffer)), ArrayBuffer.isView(new Int8Array(1)), ArrayBuffer.isView());
console.log(ArrayBuffer[Symbol.species] === ArrayBuffer, Object.prototype.toString.call(buffer), ArrayBuffer.name, ArrayBuffer.length);
class Sub extends ArrayBuffer { static get [Symbol.species]() { return ArrayBuffer; } }
console.log(new Sub(2).slice(0, 1) instanceof Sub, new (class Other extends ArrayBuffer {})(2).slice(0, 1).constructor.name);

const growing = new ArrayBuffer(4, { maxByteLength: 16 });
const tracking = new Uint16Array(growing), fixed = new Uint8Array(growing, 2, 2), late = new Uint8Array(growing, 3);
console.log(growing.resizable, growing.maxByteLength, tracking.length, fixed.length, late.length);
growing.resize(12);
console.log(growing.byteLength, tracking.length, fixed.length, late.length);
tracking[5] = 0xabcd;
growing.resize(3);
console.log(tracking.length, fixed.length, fixed.byteOffset, late.length, fixed[0], [...tracking]);
growing.resize(12);
console.log(fixed.length, tracking[5]);
console.log(new ArrayBuffer(3).resizable, new ArrayBuffer(3).maxByteLength);

attempt(() => new ArrayBuffer(-1));
attempt(() => new ArrayBuffer(2 ** 53));
attempt(() => ArrayBuffer(1));
attempt(() => new ArrayBuffer(8, { maxByteLength: 4 }));
attempt(() => new ArrayBuffer(Symbol('s')));
attempt(() => growing.resize(17));
attempt(() => buffer.resize(1));
attempt(() => buffer.slice.call({}));
attempt(() => ArrayBuffer.prototype.byteLength);
console.log(new ArrayBuffer('3'), new ArrayBuffer(1.9), new ArrayBuffer(null));
