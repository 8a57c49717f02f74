const { Duplex } = require('stream');
const echo = new Duplex({
  read() { console.log('_read'); },
  write(chunk, encoding, callback) { this.push(`<${chunk}>`); callback(); },
  final(callback) { this.push(null); callback(); },
});
echo.on('data', (chunk) => console.log('data', String(chunk)));
for (const type of ['finish', 'end', 'close']) echo.on(type, () => console.log(type));
echo.write('one');
echo.end('two');
const half = new Duplex({ allowHalfOpen: false, read() { this.push('only'); this.push(null); }, write(chunk, encoding, callback) { callback(); } });
for (const type of ['finish', 'end', 'close']) half.on(type, () => console.log('half', type));
half.resume();
console.log(half instanceof require('stream').Writable, half instanceof require('stream').Readable, half.allowHalfOpen);
