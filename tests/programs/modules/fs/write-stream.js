const fs = require('fs'), path = require('path');
const { pipeline } = require('stream/promises');
const { Transform } = require('stream');
const dir = fs.mkdtempSync(path.join('/tmp', 'node-'));
const file = path.join(dir, 'out.txt');
const stream = fs.createWriteStream(file);
stream.on('open', () => console.log('open')).on('ready', () => console.log('ready')).on('finish', () => console.log('finish', stream.bytesWritten));
console.log(stream.write('first line\n', () => console.log('first written')), stream.writableLength);
console.log(stream.write('second line\n'));
stream.end('last\n');
stream.on('close', async () => {
  console.log('close', JSON.stringify(fs.readFileSync(file, 'utf8')));
  const upper = new Transform({ transform(chunk, encoding, callback) { callback(null, String(chunk).toUpperCase()); } });
  await pipeline(fs.createReadStream(file), upper, fs.createWriteStream(`${file}.up`));
  console.log(fs.readFileSync(`${file}.up`, 'utf8').split('\n'));
  const more = fs.createWriteStream(file, { flags: 'a' });
  more.end('more');
  more.on('close', () => {
    console.log(fs.readFileSync(file, 'latin1').length);
    fs.createWriteStream(path.join(dir, 'no/such')).on('error', (error) => { console.log(error.code); fs.rmSync(dir, { recursive: true }); });
  });
});
