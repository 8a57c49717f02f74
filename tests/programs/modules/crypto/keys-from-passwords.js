const crypto = require('crypto'), { promisify } = require('util');
console.log(crypto.pbkdf2Sync('password', 'salt', 1000, 32, 'sha256').toString('hex'));
console.log(crypto.pbkdf2Sync(Buffer.from('password'), new Uint8Array([1, 2]), 1, 70, 'sha512').toString('base64'));
console.log(crypto.pbkdf2Sync('', '', 1, 0, 'md5'), crypto.scryptSync('password', 'salt', 24, { N: 1024 }).toString('hex'));
console.log(crypto.scryptSync('p', 's', 8, { cost: 16, blockSize: 1, parallelization: 2 }).toString('hex'), crypto.scryptSync('p', 's', 0));
crypto.pbkdf2('secret', 'salt', 2000, 16, 'sha1', (error, key) => {
  console.log('pbkdf2', error, key);
  crypto.scrypt('secret', 'salt', 16, (error, key) => {
    console.log('scrypt', error, key);
    promisify(crypto.scrypt)('secret', 'salt', 8, { N: 64 }).then((key) => console.log('promise', key));
  });
});
console.log('main');
process.nextTick(() => console.log('tick'));
