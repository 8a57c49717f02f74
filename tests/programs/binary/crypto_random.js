// Random values: their shape, not their values.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const { randomUUID, randomBytes, randomInt, webcrypto } = require('crypto');
const uuids = new Set(Array.from({ length: 20 }, () => crypto.randomUUID()));
console.log(uuids.size, [...uuids].every((u) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(u)), typeof randomUUID());
const array = new Uint32Array(4);
console.log(crypto.getRandomValues(array) === array, new Set(array).size > 1, crypto.getRandomValues(new BigInt64Array(2)).length);
console.log(randomBytes(8).length, Buffer.isBuffer(randomBytes(2)), randomBytes(4).toString('hex').length, Array.from({ length: 50 }, () => randomInt(3)).every((n) => n >= 0 && n < 3), [5, 6].includes(randomInt(5, 7)));
console.log(webcrypto === crypto, crypto, typeof crypto.getRandomValues);
attempt(() => crypto.getRandomValues(new Float32Array(1)));
attempt(() => crypto.getRandomValues(1));
attempt(() => crypto.getRandomValues(new Uint8Array(70000)));
attempt(() => randomBytes(-1));
attempt(() => randomBytes('x'));
attempt(() => randomInt(0));
attempt(() => randomInt('a'));
randomBytes(3, (error, bytes) => console.log('later', error, bytes.length));
console.log('now');
