const { Readable } = require('stream');
const stream = new Readable({ read() {} });
stream.push('header\nbody');
stream.once('readable', () => {
  const text = String(stream.read()), line = text.indexOf('\n');
  console.log('header:', text.slice(0, line));
  stream.unshift(text.slice(line + 1));
  stream.on('data', (chunk) => console.log('data', String(chunk)));
  stream.on('error', (error) => console.log(error.code));
  stream.on('end', () => { console.log('end'); stream.unshift('too late'); });
  stream.push(' and more');
  stream.push(null);
  setImmediate(() => console.log(stream.push('after end')));
});
