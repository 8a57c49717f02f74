// console.log of typed arrays.
const util = require('util');
const u = new Uint8Array([1, 2, 3]);
console.log(u, new Float32Array(2), new BigInt64Array([1n, -2n]), new Uint8ClampedArray(0), new Float64Array([1.5, -0, NaN, 1e21, 5, 6, 7, 8]));
console.log(new Uint8Array(150), new Uint16Array(7), new Int32Array([-1, 100000, 5, 6, 7, 8, 9]));
console.log([u], { u }, [[[new Uint8Array(2)]]], [[[[new Uint8Array(2)]]]], new Map([[u, u]]));
u.x = 1; u[Symbol('s')] = 2;
console.log(u);
class Sub extends Uint8Array {}
console.log(new Sub(2), new Sub(0), Object.assign(new Sub(0), { a: 1 }));
console.log(util.inspect(u, { showHidden: true }), util.inspect(new Sub(0), { showHidden: true }));
console.log(util.inspect(new Uint8Array(10), { maxArrayLength: 3 }), util.inspect(new Uint8Array(3), { maxArrayLength: 0 }), util.inspect(new Uint8Array(3), { compact: false }), util.inspect(u, { breakLength: 10 }));
console.log(Object.create(Uint8Array.prototype), Object.setPrototypeOf(new Uint8Array(2), null), Object.setPrototypeOf(new Int8Array(1), { a: 1 }));
console.log(Uint8Array, Object.getPrototypeOf(Uint8Array), Uint8Array.prototype, [u.entries(), u.values()]);
console.log('%s %o %O %d %j', new Uint8Array(2), new Uint8Array(1), u, new Uint8Array(1), new Uint8Array(2));
console.log(util.inspect(new Uint8Array([1, 2]), { colors: true }), util.inspect(new BigInt64Array(1), { colors: true }), util.inspect(new Float64Array([123456.789]), { numericSeparator: true }));
console.table([new Uint8Array([1, 2]), new Float32Array([0.5])]);
console.table(new Uint8Array([5, 6]));
console.dir(new Uint8Array(2)); console.error(new Uint8Array(1));
console.log(util.types.isTypedArray(u), util.types.isUint8Array(new Sub(1)), util.types.isInt8Array(u), util.types.isArrayBufferView(new DataView(new ArrayBuffer(1))), util.types.isAnyArrayBuffer(u.buffer), util.types.isDataView(u));
