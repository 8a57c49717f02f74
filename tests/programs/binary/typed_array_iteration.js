// for-of, spread, destructuring and iterators over typed arrays.
const a = new Float64Array([1.5, 2.5, 3.5]);
for (const x of a) console.log(x);
for (const [i, x] of a.entries()) console.log(i, x);
for (const i in a) console.log(typeof i, i);
const [first, ...rest] = a;
console.log(first, rest, [...a, ...a.keys()], new Set(a), new Map(new Uint8Array(2).entries()));
const iterator = a[Symbol.iterator]();
console.log(iterator, iterator.next(), [...iterator], iterator.next(), Object.prototype.toString.call(iterator));
// Written to while it is walked.
const b = new Uint8Array([1, 2, 3]);
for (const x of b) { if (x < 3) b[x] = x * 10; console.log(x); }
for (const x of b) { if (x === 1) break; }
class Odd extends Uint8Array { *[Symbol.iterator]() { yield 'odd'; yield* super[Symbol.iterator](); } }
console.log([...new Odd([7])], Array.from(new Odd([8])));
(async () => { for await (const x of new Int8Array([-1, -2])) console.log('await', x); })();
const original = Object.getPrototypeOf(Uint8Array.prototype)[Symbol.iterator];
const object = { [Symbol.iterator]: original };
try { [...object]; } catch (e) { console.log(e.message); }
let sum = 0;
const big = new Uint32Array(50000).map((_, i) => i);
for (const x of big) sum += x;
for (let i = 0; i < big.length; i++) sum += big[i];
console.log(sum, [...big].length, Math.max(...big.subarray(0, 1000)));
console.log(Object.fromEntries(new Uint8Array([4, 5]).entries()), Promise.all(new Uint8Array(2)) instanceof Promise);
Promise.all(new Uint8Array([6, 7])).then((values) => console.log(values));
