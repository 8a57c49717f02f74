// What happens to numbers that do not fit.
const values = [0, -0, 1, -1, 127, 128, 255, 256, 300, -129, 65535, 65536, 2 ** 31, 2 ** 32, -(2 ** 31) - 1, 2 ** 53, 1e20, 0.5, 1.5, 2.5, -0.5, 254.5, 255.5, NaN, Infinity, -Infinity, '12', '0x1f', 'x', null, undefined, true, [5], {}];
for (const Type of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array])
  console.log(Type.name, values.map((value) => new Type([value])[0]).join(' '));
const bigs = [0n, -1n, 2n ** 63n, 2n ** 64n, -(2n ** 63n) - 1n, 123456789012345678901234567890n, true, '77'];
for (const Type of [BigInt64Array, BigUint64Array]) console.log(Type.name, bigs.map((value) => new Type([value])[0]).join(' '));
const floats = new Float32Array([0.1, 1 / 3, 1e39, 1e-50, 16777217]);
console.log(floats, floats[0] === 0.1, floats[0] === Math.fround(0.1));
// One memory, many views.
const bytes = new Uint8Array(8);
new Float64Array(bytes.buffer)[0] = Math.PI;
console.log(bytes, new Uint32Array(bytes.buffer), new BigInt64Array(bytes.buffer), new Int16Array(bytes.buffer, 2, 2));
new Uint32Array(bytes.buffer)[0] = 0xdeadbeef;
console.log([...bytes].map((b) => b.toString(16)).join(' '));
let order = [];
const array = new Uint8Array(2);
array[0] = { valueOf() { order.push('valueOf'); return 3; }, toString() { order.push('toString'); return '4'; } };
console.log(array, order);
console.log((array[1] = 300), array[1], (array[9] = 1), array[9], array.length);
array[1] += 250; array[1]++;
console.log(array[1], array[0]--, --array[0], array[1] ||= 5);
