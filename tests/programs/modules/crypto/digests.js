const crypto = require('crypto');
for (const algorithm of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'SHA256', 'RSA-SHA256', 'ripemd160', 'sha3-256', 'blake2b512']) {
  const hash = crypto.createHash(algorithm).update('hello').update(Buffer.from(' world')).digest('hex');
  const hmac = crypto.createHmac(algorithm, 'key').update('hello').digest('base64');
  console.log(algorithm, hash, hmac);
}
console.log(crypto.createHash('sha256').update('').digest());
console.log(crypto.createHash('sha256').update('ff00', 'hex').digest('base64url'), crypto.createHmac('md5', '').digest('hex'));
console.log(crypto.createHash('sha256').update(new Uint16Array([1, 2])).digest('latin1').length);
console.log(crypto.createHash('shake128', { outputLength: 5 }).update('x').digest('hex'), crypto.hash('sha1', 'x'), crypto.hash('sha1', 'x', 'base64'));
const hash = crypto.createHash('md5').update('one');
const copy = hash.copy().update(' two');
console.log(hash.digest('hex'), copy.digest('hex'));
console.log(crypto.createHmac('sha256', crypto.createSecretKey(Buffer.from('k'))).update('x').digest('hex').slice(0, 16));
console.log(crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abc')), crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abd')));
