// 'data' flows a tick after the listener is added; 'end' and 'close' come in ticks of their own.
const { Readable } = require('stream');
const stream = new Readable({ read() {} });
stream.on('data', (chunk) => console.log('data', String(chunk)));
stream.on('end', () => console.log('end'));
stream.on('close', () => console.log('close'));
stream.on('resume', () => console.log('resume'));
stream.push('a');
stream.push('b');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
setImmediate(() => {
  console.log('immediate');
  console.log(stream.push('c'), stream.readableFlowing);
  stream.push(null);
  process.nextTick(() => console.log('tick after end'));
  Promise.resolve().then(() => console.log('promise after end'));
});
console.log('script', stream.readableFlowing, stream.readableLength);
