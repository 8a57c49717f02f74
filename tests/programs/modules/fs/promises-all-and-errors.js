const fs = require('fs/promises'), path = require('path'), os = require('os');
(async () => {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'all-'));
  const names = ['a', 'b', 'c'];
  await Promise.all(names.map((name, i) => fs.writeFile(path.join(root, name), name.repeat(i + 1))));
  console.log(await Promise.all(names.map((name) => fs.readFile(path.join(root, name), 'utf8'))));
  const results = await Promise.allSettled([fs.stat(path.join(root, 'a')), fs.stat(path.join(root, 'z')), fs.readdir(root)]);
  for (const { status, value, reason } of results) console.log(status, value?.size ?? value, reason?.code);
  await fs.readFile(path.join(root, 'z')).catch((error) => console.log(error instanceof Error, error.errno, error.code, error.syscall));
  await fs.mkdir(root).catch((error) => console.log(error.code));
  await fs.access(path.join(root, 'a')).then((value) => console.log('access', value));
  await fs.rm(root, { recursive: true });
  await fs.access(root).catch((error) => console.log(error.code));
})().finally(() => console.log('finally'));
console.log('main');
