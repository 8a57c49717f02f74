// 'readable' and read(n): nothing is read until the program asks.
const { Readable } = require('stream');
const stream = new Readable({ read() { console.log('_read'); } });
stream.push('hello ');
stream.push('world');
stream.on('readable', () => {
  console.log('readable', stream.readableLength);
  let chunk;
  while ((chunk = stream.read(4)) !== null) console.log('read', chunk.toString(), stream.readableLength);
});
stream.on('end', () => console.log('end'));
stream.on('close', () => console.log('close'));
setTimeout(() => {
  console.log('push more');
  stream.push('!!');
  stream.push(null);
}, 5);
