const crypto = require('crypto'), { Readable, pipeline } = require('stream'), fs = require('fs');
const hash = crypto.createHash('sha256');
hash.on('readable', () => {
  const data = hash.read();
  if (data) console.log('readable', data.toString('hex').slice(0, 20));
});
hash.on('end', () => console.log('end'));
hash.write('some data');
hash.end();
pipeline(Readable.from(['a', 'b', 'c']), crypto.createHash('md5').setEncoding('hex'), async (source) => {
  for await (const text of source) console.log(text);
}, (error) => {
  console.log('pipeline', error);
  fs.createReadStream(__filename).pipe(crypto.createHmac('sha1', 'k')).on('data', (bytes) => console.log(bytes.length));
});
