const fs = require('fs'), path = require('path'), readline = require('readline');
const dir = fs.mkdtempSync(path.join('/tmp', 'node-'));
const file = path.join(dir, 'poem.txt');
fs.writeFileSync(file, 'roses\r\nviolets\n\nend');
(async () => {
  for await (const line of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity })) console.log(JSON.stringify(line));
  const handle = await fs.promises.open(file, 'r+');
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0);
  console.log(bytesRead, String(buffer), (await handle.stat()).size);
  await handle.write('ROSES', 0);
  await handle.close();
  console.log(fs.readFileSync(file, 'utf8').slice(0, 7));
  const fd = fs.openSync(file, 'r'), bytes = Buffer.alloc(4);
  console.log(fs.readSync(fd, bytes, 0, 4, 7), String(bytes), fs.fstatSync(fd).isFile());
  fs.closeSync(fd);
  try { fs.closeSync(fd); } catch (error) { console.log(error.message, Object.keys(error)); }
  fs.rmSync(dir, { recursive: true });
})();
