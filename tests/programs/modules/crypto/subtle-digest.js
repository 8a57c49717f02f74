const { subtle } = globalThis.crypto;
const hex = (buffer) => Buffer.from(buffer).toString('hex');
(async () => {
  for (const name of ['SHA-1', 'sha-256', 'SHA-384', { name: 'SHA-512' }]) console.log(hex(await subtle.digest(name, new TextEncoder().encode('abc'))));
  console.log(await subtle.digest('SHA-1', new ArrayBuffer(2)));
  await subtle.digest('MD5', Buffer.from('x')).catch((error) => console.log(error.name, error.message));
  await subtle.digest('SHA-1', 'x').catch((error) => console.log(error.name, error.code, error.message));
})();
console.log('first', require('crypto').webcrypto.subtle === subtle, Object.prototype.toString.call(subtle));
