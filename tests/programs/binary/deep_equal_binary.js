// isDeepStrictEqual and assert over buffers.
const util = require('util'), assert = require('assert');
const equal = (a, b) => console.log(util.isDeepStrictEqual(a, b));
equal(new Uint8Array([1, 2]), new Uint8Array([1, 2]));
equal(new Uint8Array([1, 2]), new Uint8Array([1, 3]));
equal(new Uint8Array([1]), new Int8Array([1]));
equal(new Uint8Array([1]), [1]);
equal(Buffer.from('a'), Buffer.from('a'));
equal(Buffer.from('a'), new Uint8Array([97]));
equal(new Float32Array([0]), new Float32Array([-0]));
equal(new Float32Array([NaN]), new Float32Array([NaN]));
equal(new ArrayBuffer(2), new ArrayBuffer(2));
equal(new Uint8Array([1]).buffer, new Uint8Array([2]).buffer);
equal(Object.assign(new Uint8Array(1), { a: 1 }), new Uint8Array(1));
equal({ b: [new Uint8Array([5])] }, { b: [new Uint8Array([5])] });
equal(new DataView(new ArrayBuffer(2)), new DataView(new ArrayBuffer(2)));
equal(new BigInt64Array([1n]), new BigInt64Array([1n]));
assert.deepStrictEqual(Buffer.from('ok'), Buffer.from('ok'));
assert.deepEqual(new Float32Array([0]), new Float32Array([-0]));
try { assert.deepStrictEqual(new Uint8Array([1]), new Uint8Array([2])); } catch (e) { console.log(e.code); }
