// 64-bit integers.
const signed = new BigInt64Array([1n, -1n, 2n ** 63n - 1n, 2n ** 63n]), unsigned = new BigUint64Array(signed.buffer);
console.log(signed, unsigned);
console.log(signed.map((x) => x / 2n), signed.filter((x) => x > 0n), signed.reduce((a, b) => a + b), signed.indexOf(-1n), signed.includes(1n), signed.includes(1));
console.log(unsigned.sort(), signed.join(), signed.at(-1), [...signed.subarray(0, 2)], BigInt64Array.from(['5', true]), BigUint64Array.of(7n).with(0, 8n));
signed.set(new BigUint64Array([2n ** 64n - 2n]), 1);
console.log(signed[1], typeof signed[0], signed.fill(9n, 2), new BigInt64Array(unsigned));
signed[0]++; signed[0] **= 3n; signed[0] <<= 2n;
console.log(signed[0], JSON.stringify(signed, (k, v) => (typeof v === 'bigint' ? `${v}n` : v)));
try { JSON.stringify(signed); } catch (e) { console.log(e.message); }
