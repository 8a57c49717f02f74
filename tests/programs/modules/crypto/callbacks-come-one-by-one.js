// The results of the pool come as tasks of the poll phase; ticks and promises run between them.
const crypto = require('crypto');
let left = 3;
for (const name of ['a', 'b', 'c']) {
  crypto.pbkdf2(name, 'salt', 1, 4, 'sha256', () => {
    console.log('key');
    process.nextTick(() => console.log('tick'));
    Promise.resolve().then(() => console.log('promise'));
    setImmediate(() => { if (--left === 0) console.log('last immediate'); });
  });
}
console.log('main');
