// Four threads in the pool: the fifth waits
// See four hashes finish together, and the fifth as late again.
const crypto = require('crypto');

for (let i = 1; i <= 5; i++) {
  crypto.pbkdf2('secret', 'salt', 100_000, 64, 'sha512', () => {
    console.log('hash', i, 'at', Math.round(performance.now()), 'ms');
  });
}
console.log('the main thread is free');
