// A file in pieces of 64 KiB.
const fs = require('fs'), path = require('path');
const dir = fs.mkdtempSync(path.join('/tmp', 'node-'));
const file = path.join(dir, 'big');
fs.writeFileSync(file, Buffer.alloc(150000, 'abc'));
const stream = fs.createReadStream(file);
console.log(stream.pending, stream.readableHighWaterMark, stream.path === file);
stream.on('open', (fd) => console.log('open', typeof fd)).on('ready', () => console.log('ready'));
stream.on('data', (chunk) => console.log('data', chunk.length, stream.bytesRead));
stream.on('end', () => console.log('end', stream.bytesRead));
stream.on('close', () => {
  console.log('close', stream.destroyed);
  fs.createReadStream(file, { start: 3, end: 9, encoding: 'utf8' }).on('data', (text) => console.log(text)).on('close', async () => {
    let size = 0;
    for await (const chunk of fs.createReadStream(file, { highWaterMark: 40000 })) { console.log(chunk.length); size += chunk.length; }
    console.log(size);
    const missing = fs.createReadStream(path.join(dir, 'missing'));
    missing.on('error', (error) => console.log(error.code, error.syscall)).on('close', () => { console.log('missing closed'); fs.rmSync(dir, { recursive: true }); });
  });
});
