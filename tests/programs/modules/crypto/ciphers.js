// createCipheriv and createDecipheriv: what they encrypt to, as streams, and what their errors say.
const crypto = require('crypto');
const keyOf = (bits) => Buffer.alloc(bits / 8, 'key');
for (const bits of [128, 192, 256]) {
  for (const mode of ['cbc', 'ctr', 'gcm', 'ecb', 'cfb', 'ofb']) {
    const name = `aes-${bits}-${mode}`, iv = mode === 'ecb' ? null : Buffer.alloc(mode === 'gcm' ? 12 : 16, 'iv');
    const cipher = crypto.createCipheriv(name, keyOf(bits), iv);
    const secret = cipher.update('the quick brown fox äöü', 'utf8', 'hex') + cipher.final('hex');
    const decipher = crypto.createDecipheriv(name, keyOf(bits), iv);
    if (mode === 'gcm') decipher.setAuthTag(cipher.getAuthTag());
    console.log(name, secret, decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8'));
  }
}
const key = keyOf(256), iv = Buffer.alloc(16, 2);
const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message, Object.keys(error));
  }
};
const opened = (kind, mode, options) => crypto[kind](`aes-256-${mode}`, key, iv, options);
attempt(() => crypto.createCipheriv('nope', key, iv));
attempt(() => crypto.createCipheriv('aes-256-cbc', Buffer.alloc(3), iv));
attempt(() => crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(3)));
attempt(() => crypto.createCipheriv('aes-256-cbc', key, null));
attempt(() => crypto.createCipheriv('aes-256-gcm', key, Buffer.alloc(0)));
attempt(() => crypto.createCipheriv(5, key, iv));
attempt(() => crypto.createCipheriv('aes-256-cbc', 5, iv));
attempt(() => crypto.createCipheriv('aes-256-cbc', key, 5));
attempt(() => crypto.createCipheriv('aes-256-cbc', key));
attempt(() => opened('createCipheriv', 'cbc').update(5));
attempt(() => { const c = opened('createCipheriv', 'cbc'); c.final(); c.final(); });
attempt(() => { const c = opened('createCipheriv', 'cbc'); c.final(); c.update('a'); });
attempt(() => { const c = opened('createDecipheriv', 'cbc'); c.update('abcdef', 'hex'); c.final(); });
attempt(() => { const c = opened('createDecipheriv', 'cbc'); c.update(Buffer.alloc(16)); c.final(); });
attempt(() => { const c = opened('createDecipheriv', 'gcm'); c.update(Buffer.alloc(16)); c.final(); });
attempt(() => { const c = opened('createDecipheriv', 'gcm'); c.setAuthTag(Buffer.alloc(16)); c.update(Buffer.alloc(16)); c.final(); });
attempt(() => opened('createDecipheriv', 'gcm').setAuthTag(Buffer.alloc(3)));
attempt(() => opened('createDecipheriv', 'gcm', { authTagLength: 12 }).setAuthTag(Buffer.alloc(16)));
attempt(() => opened('createDecipheriv', 'cbc').setAuthTag(Buffer.alloc(16)));
attempt(() => opened('createCipheriv', 'gcm').getAuthTag());
attempt(() => opened('createCipheriv', 'cbc').getAuthTag());
attempt(() => opened('createCipheriv', 'cbc').setAAD(Buffer.alloc(1)));
attempt(() => opened('createCipheriv', 'gcm', { authTagLength: 3 }));
attempt(() => { const c = opened('createCipheriv', 'gcm', { authTagLength: 4 }); c.final(); return c.getAuthTag(); });
attempt(() => { const c = opened('createCipheriv', 'gcm').setAAD(Buffer.from('header')); return [c.update('a', 'utf8', 'hex'), c.final('hex'), c.getAuthTag()]; });
attempt(() => { const c = opened('createCipheriv', 'cbc').setAutoPadding(false); c.update('abc'); c.final(); });
attempt(() => { const c = opened('createDecipheriv', 'cbc').setAutoPadding(false); return c.update(Buffer.alloc(16), null, 'hex') + c.final('hex'); });
attempt(() => { const c = opened('createCipheriv', 'cbc'); c.final(); c.setAutoPadding(); });
attempt(() => { const c = opened('createCipheriv', 'cbc'); c.update('a', 'utf8', 'hex'); c.final('base64'); });
attempt(() => opened('createCipheriv', 'cbc').update('a'));
attempt(() => { const c = opened('createCipheriv', 'cbc'); return c.update('abcdefghijklmnopqrstuv', 'utf8', 'base64') + c.final('base64'); });
attempt(() => crypto.createCipheriv('AES-256-CBC', key.toString('latin1'), iv.toString('latin1')).final('hex'));
attempt(() => crypto.createCipheriv('aes256', crypto.createSecretKey(key), iv).final('hex'));
for (const name of ['aes-256-gcm', 'aes-128-cbc', 'aes-192-ctr', 'aes-128-ecb', 'nope']) console.log(crypto.getCipherInfo(name));
console.log(crypto.getCipherInfo('aes-256-cbc', { keyLength: 3 }), crypto.getCiphers().includes('aes-256-gcm'));

const cipher = opened('createCipheriv', 'cbc'), decipher = opened('createDecipheriv', 'cbc');
console.log(cipher instanceof crypto.Cipheriv, decipher instanceof crypto.Decipheriv, cipher instanceof require('stream').Transform);
decipher.setEncoding('utf8');
decipher.on('data', (text) => console.log('data', text)).on('end', () => console.log('end'));
cipher.pipe(decipher);
cipher.write('some text that is longer than a block, ');
cipher.end('and some more');
opened('createDecipheriv', 'cbc').on('error', (error) => console.log('error', error.code)).on('close', () => console.log('close')).end('nonsense');
