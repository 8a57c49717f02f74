const fs = require('fs'), path = require('path'), os = require('os');
(async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'handle-')), file = path.join(root, 'file');
  const handle = await fs.promises.open(file, 'w+');
  console.log(typeof handle.fd, handle.constructor.name);
  console.log((await handle.write('hello world')).bytesWritten, (await handle.write(Buffer.from('HELLO'), 0, 5, 0)).bytesWritten);
  const buffer = Buffer.alloc(8);
  const { bytesRead } = await handle.read(buffer, 0, 8, 3);
  console.log(bytesRead, buffer.toString());
  console.log((await handle.stat()).size);
  handle.on('close', () => console.log('close'));
  await handle.close();
  console.log(handle.fd);
  const fd = fs.openSync(file, 'r+');
  console.log(fs.readSync(fd, buffer, 0, 5, 0), buffer.toString('utf8', 0, 5), fs.writeSync(fd, '!', 5), fs.fstatSync(fd).size);
  fs.closeSync(fd);
  try { fs.closeSync(fd); } catch (error) { console.log(error.code, error.syscall); }
  try { fs.openSync(path.join(root, 'none')); } catch (error) { console.log(error.code, error.syscall); }
  for await (const line of (await fs.promises.open(file)).readLines()) console.log(line);
  fs.rmSync(root, { recursive: true });
})();
