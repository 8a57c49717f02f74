const fs = require('fs'), path = require('path');
const dir = fs.mkdtempSync(path.join('/tmp', 'node-'));
const file = path.join(dir, 'notes.txt');
fs.writeFile(file, 'one\n', (error) => {
  console.log('written', error);
  fs.appendFile(file, 'two\n', (error) => {
    console.log('appended', error);
    fs.readFile(file, 'utf8', async (error, text) => {
      console.log(error, JSON.stringify(text));
      const { promises } = fs;
      await promises.mkdir(path.join(dir, 'a/b'), { recursive: true });
      await promises.copyFile(file, path.join(dir, 'a/copy.txt'));
      await promises.rename(file, path.join(dir, 'a/b/moved.txt'));
      console.log(await promises.readdir(dir), await promises.readdir(path.join(dir, 'a')), await promises.readdir(dir, { recursive: true }));
      for (const entry of await promises.readdir(path.join(dir, 'a'), { withFileTypes: true })) console.log(entry.name, entry.isDirectory(), entry.isFile());
      const stats = await promises.stat(path.join(dir, 'a/copy.txt'));
      console.log(stats.size, stats.isFile(), stats.isDirectory(), stats.mtime instanceof Date);
      await promises.access(path.join(dir, 'a'));
      await promises.unlink(path.join(dir, 'a/copy.txt'));
      await promises.rm(path.join(dir, 'a'), { recursive: true, force: true });
      await promises.rm(path.join(dir, 'none'), { force: true });
      console.log(await promises.readdir(dir));
      await promises.writeFile(file, Buffer.from([1, 2, 255]));
      console.log(await promises.readFile(file), fs.readFileSync(file, 'hex'));
      fs.exists(file, (is) => { console.log(is); fs.rmSync(dir, { recursive: true }); });
    });
  });
});
console.log('started');
