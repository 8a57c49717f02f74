// Sorting: the order of numbers, and the pairs a comparator is asked about.
console.log(new Float64Array([3, -0, NaN, 0, -Infinity, 10, 9, Infinity, -1]).sort());
console.log(new Int8Array([5, -5, 100, 20]).sort(), new Uint32Array([10, 9, 1]).sort(), new BigInt64Array([3n, -1n, 2n]).sort());
for (const length of [2, 3, 4, 5, 7, 10, 13]) {
  const asked = [];
  const a = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 17);
  const sorted = a.toSorted((x, y) => { asked.push(`${x}:${y}`); return x - y; });
  console.log(length, asked.join(' '), sorted.join());
}
console.log(new Uint8Array([3, 1, 2]).sort((a, b) => b - a), new Uint8Array([3, 1, 2]).sort(() => NaN), new Uint8Array([3, 1, 2]).sort((a, b) => (a > b ? '1' : '-1')));
// Stable, by the tens.
console.log(new Uint8Array([31, 12, 33, 11, 32, 10]).sort((a, b) => Math.floor(a / 10) - Math.floor(b / 10)));
try { new Uint8Array(2).sort(1); } catch (e) { console.log(e.message); }
try { new Uint8Array(2).sort(null); } catch (e) { console.log(e.message); }
try { new Uint8Array(3).sort(() => { throw new Error('out'); }); } catch (e) { console.log(e.message); }
console.log(new Uint8Array(1).sort(() => { throw new Error('never asked'); }));
const many = Float32Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1009) - 500.5);
console.log(many.sort().every((x, i) => i === 0 || many[i - 1] <= x), many[0], many[999]);
