// Typed arrays from lengths, lists, iterables, buffers and each other.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const types = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
for (const Type of types) {
  console.log(Type.name, Type.length, Type.BYTES_PER_ELEMENT, new Type(2), Type.of(...(Type.name.startsWith('Big') ? [1n, -1n] : [1, -1, 1.5, 300])));
}
const TypedArray = Object.getPrototypeOf(Int8Array);
console.log(TypedArray.name, Object.getOwnPropertyNames(TypedArray), Object.getPrototypeOf(TypedArray) === Function.prototype);
console.log(new Uint8Array(), new Uint8Array(null), new Uint8Array('3'), new Uint8Array(2.9), new Uint8Array([1, '2', [3], null, undefined, {}, true]));
console.log(new Uint8Array({ length: 2, 0: 7, 1: 8 }), new Uint8Array(new Set([1, 2])), new Int8Array((function* () { yield 5; yield 6; })()));
console.log(new Int16Array(new Float64Array([1.9, -1.9, 70000, NaN])), new Uint8Array(new Uint8Array([1, 2])).buffer.byteLength);
const buffer = new ArrayBuffer(16);
console.log(new Int32Array(buffer, 4).length, new Int32Array(buffer, 4, 2).byteLength, new Int32Array(buffer, 16).length, new Int32Array(buffer).byteOffset);
console.log(Uint8Array.from('123'), Uint8Array.from([1, 2], (x, i) => x * 10 + i), Uint8Array.from({ length: 3 }, (_, i) => i), Float32Array.from(new Map([[1, 2]]).keys()));
console.log(Uint8Array.from([1], function () { return this.n; }, { n: 9 }));
attempt(() => new Uint8Array(-1));
attempt(() => new Uint16Array(new ArrayBuffer(3)));
attempt(() => new Uint16Array(buffer, 1));
attempt(() => new Uint8Array(buffer, 17));
attempt(() => new Uint8Array(buffer, 0, 100));
attempt(() => new Uint8Array(buffer, -1));
attempt(() => Uint8Array(1));
attempt(() => new TypedArray());
attempt(() => TypedArray.from([]));
attempt(() => Uint8Array.from(null));
attempt(() => Uint8Array.from([1], 2));
attempt(() => Uint8Array.from.call({}, [1]));
attempt(() => Uint8Array.of.call(Array, 1));
attempt(() => new Uint8Array({ [Symbol.iterator]: 1 }));
attempt(() => new Uint8Array(Symbol()));
attempt(() => new Uint8Array([1n]));
attempt(() => new BigInt64Array([1]));
attempt(() => new Uint8Array(new BigInt64Array(1)));
