// OpenSSL 3 knows MD4 and does not provide it.
const { createHash, createHmac } = require('crypto');
for (const make of [() => createHash('md4'), () => createHmac('md4', 'key'), () => createHash('sha256')]) {
  try {
    make();
    console.log('made');
  } catch (error) {
    console.log(error.name, error.message, error.code);
  }
}
