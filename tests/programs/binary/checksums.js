// Programs that live on typed arrays: CRC-32, Adler-32, a bit set, a sieve, FNV, matrix, images.
const table = new Uint32Array(256).map((_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n; });
const crc32 = (bytes) => { let c = ~0; for (const b of bytes) c = table[(c ^ b) & 255] ^ (c >>> 8); return ~c >>> 0; };
console.log(crc32(new TextEncoder().encode('The quick brown fox jumps over the lazy dog')).toString(16));
const adler = (bytes) => { let [a, b] = [1, 0]; for (const x of bytes) { a = (a + x) % 65521; b = (b + a) % 65521; } return ((b << 16) | a) >>> 0; };
console.log(adler(Buffer.from('Wikipedia')).toString(16));
const sieve = new Uint8Array(5000).fill(1, 2);
for (let i = 2; i * i < sieve.length; i++) if (sieve[i]) for (let j = i * i; j < sieve.length; j += i) sieve[j] = 0;
console.log(sieve.reduce((a, b) => a + b), sieve.lastIndexOf(1));
class BitSet { #words = new Uint32Array(4); add(i) { this.#words[i >> 5] |= 1 << (i & 31); return this; } has(i) { return (this.#words[i >> 5] >>> (i & 31) & 1) === 1; } get words() { return this.#words; } }
console.log(new BitSet().add(3).add(64).add(127).words, new BitSet().add(5).has(5));
const fnv = (text) => { let h = 0xcbf29ce484222325n; for (const b of Buffer.from(text)) h = BigInt.asUintN(64, (h ^ BigInt(b)) * 0x100000001b3n); return h; };
console.log(fnv('hello').toString(16));
const multiply = (a, b, n) => Float64Array.from({ length: n * n }, (_, k) => { let s = 0; for (let i = 0; i < n; i++) s += a[Math.floor(k / n) * n + i] * b[i * n + k % n]; return s; });
console.log(multiply([1, 2, 3, 4], [5, 6, 7, 8], 2));
const image = new Uint8ClampedArray(4 * 4).map((_, i) => i * 20);
for (let i = 0; i < image.length; i += 4) image[i] = image[i] * 1.5 + 10;
console.log(image);
const header = Buffer.alloc(12);
header.write('RIFF', 0, 'ascii'); header.writeUInt32LE(36, 4); header.write('WAVE', 8);
console.log(header, header.toString('latin1', 0, 4), header.readUInt32LE(4));
