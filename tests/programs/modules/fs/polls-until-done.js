// How often the loop comes to its poll phase until an operation is over: each is made of several system calls. Every
// immediate takes so long that a call is over by then. On a busy machine Node itself counts more: these are its counts on an idle one.
// node: skip its calls take longer on a busy machine
const fs = require('fs');
const os = require('os');
const path = require('path');
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'polls-'));
const file = path.join(dir, 'x'), big = path.join(dir, 'big'), empty = path.join(dir, 'empty');
fs.writeFileSync(file, 'hello world');
fs.writeFileSync(big, Buffer.alloc(1300000));
fs.writeFileSync(empty, '');
const work = (ms) => { for (const end = performance.now() + ms; performance.now() < end;); };
const count = (start) => new Promise((resolve) => {
  let turns = 0, isDone = false;
  start(() => {
    isDone = true;
    resolve(turns);
  });
  const turn = () => {
    if (isDone) return;
    ++turns;
    work(10);
    setImmediate(turn);
  };
  setImmediate(turn);
});
const callback = async (name, ...args) => console.log(name, await count((done) => fs[name](...args, done)));
const promise = async (label, start) => console.log(label, await count((done) => { start().then(done, done); }));
const { promises } = fs;
(async () => {
  const fd = fs.openSync(file, 'r+');
  await callback('read', fd, Buffer.alloc(5), 0, 5, 0);
  await callback('write', fd, 'hello', 0);
  await callback('readv', fd, [Buffer.alloc(3), Buffer.alloc(2)], 0);
  await callback('writev', fd, [Buffer.from('he'), Buffer.from('l')], 0);
  await callback('fstat', fd);
  await callback('ftruncate', fd, 11);
  await callback('close', fd);
  await callback('open', file, 'r');
  await callback('readFile', file);
  await callback('readFile', big);
  await callback('readFile', empty);
  await callback('readFile', path.join(dir, 'missing'));
  await callback('writeFile', file, 'hello world');
  await callback('writeFile', empty, '');
  await callback('writeFile', path.join(dir, 'copy'), Buffer.alloc(1300000));
  await callback('truncate', file, 11);
  await callback('mkdir', path.join(dir, 'a/b/c'), { recursive: true });
  await callback('mkdir', path.join(dir, 'a/b/c'), { recursive: true });
  await callback('mkdir', path.join(dir, 'd'));
  await callback('readdir', dir);
  await callback('readdir', dir, { recursive: true });
  await callback('rm', path.join(dir, 'copy'));
  await promise('promises.readFile', () => promises.readFile(big));
  await promise('promises.writeFile', () => promises.writeFile(file, 'hello world'));
  await promise('promises.writeFile of nothing', () => promises.writeFile(empty, ''));
  await promise('promises.writeFile of much', () => promises.writeFile(path.join(dir, 'copy'), Buffer.alloc(1300000)));
  await promise('promises.readdir', () => promises.readdir(dir, { recursive: true }));
  await promise('promises.realpath', () => promises.realpath(file));
  await promise('promises.open', () => promises.open(file));
  const handle = await promises.open(file, 'r+'), other = await promises.open(big);
  await promise('read', () => handle.read(Buffer.alloc(5), 0, 5, 0));
  await promise('write', () => handle.write('hello', 0));
  await promise('readv', () => handle.readv([Buffer.alloc(2)], 0));
  await promise('stat', () => handle.stat());
  await promise('sync', () => handle.sync());
  await promise('truncate', () => handle.truncate(11));
  await promise('readFile', () => handle.readFile());
  await promise('readFile of much', () => other.readFile());
  await promise('writeFile', () => handle.writeFile('hello world'));
  await promise('writeFile of nothing', () => handle.writeFile(''));
  await promise('close', () => handle.close());
  await promise('close again', () => handle.close());
  await promise('read of a closed file', () => handle.read().catch((error) => console.log(error.message, error.code, error.syscall)));

  // A file is closed when the operations that are under way have ended.
  other.on('close', () => console.log('event close', other.fd >= 0));
  other.stat().then((stats) => console.log('stat', stats.size));
  const closing = other.close();
  console.log('closing', closing === other.close());
  closing.then(() => console.log('closed', other.fd));
  await promise('open, read, close', async () => {
    const third = await promises.open(file);
    const { bytesRead } = await third.read(Buffer.alloc(3));
    console.log(bytesRead);
    await third.close();
  });
  fs.rmSync(dir, { recursive: true });
})();
// expect: read 1
// expect: write 1
// expect: readv 1
// expect: writev 1
// expect: fstat 1
// expect: ftruncate 1
// expect: close 1
// expect: open 1
// expect: readFile 4
// expect: readFile 6
// expect: readFile 4
// expect: readFile 1
// expect: writeFile 3
// expect: writeFile 3
// expect: writeFile 3
// expect: truncate 3
// expect: mkdir 5
// expect: mkdir 2
// expect: mkdir 1
// expect: readdir 1
// expect: readdir 0
// expect: rm 3
// expect: promises.readFile 6
// expect: promises.writeFile 3
// expect: promises.writeFile of nothing 2
// expect: promises.writeFile of much 5
// expect: promises.readdir 5
// expect: promises.realpath 1
// expect: promises.open 1
// expect: read 1
// expect: write 1
// expect: readv 1
// expect: stat 1
// expect: sync 1
// expect: truncate 1
// expect: readFile 2
// expect: readFile of much 4
// expect: writeFile 1
// expect: writeFile of nothing 0
// expect: close 1
// expect: close again 0
// expect: file closed EBADF read
// expect: read of a closed file 0
// expect: event close true
// expect: closing true
// expect: stat 1300000
// expect: closed -1
// expect: 3
// expect: open, read, close 3
