// What is wrong with a file, as Node says it.
const fs = require('fs'), path = require('path');
const dir = fs.mkdtempSync(path.join('/tmp', 'node-'));
const show = (error) => console.log(error.message.replaceAll(dir, 'DIR'), Object.keys(error).join(), error.code, error.errno, error.syscall);
const attempts = [
  () => fs.readFileSync(`${dir}/no`), () => fs.mkdirSync(dir), () => fs.unlinkSync(dir), () => fs.readdirSync(`${dir}/q`),
  () => fs.renameSync(`${dir}/a`, `${dir}/b`), () => fs.copyFileSync(`${dir}/a`, `${dir}/b`), () => fs.rmSync(`${dir}/zz`), () => fs.rmSync(dir),
  () => fs.readFileSync(dir), () => fs.mkdirSync(`${dir}/a/b/c`), () => fs.accessSync(`${dir}/k`), () => fs.statSync(`${dir}/k`),
  () => fs.writeFileSync(`${dir}/f`, 'x'), () => fs.readdirSync(`${dir}/f`), () => fs.writeFileSync(`${dir}/f`, 'y', { flag: 'wx' }),
  () => fs.rmdirSync(`${dir}/f`), () => fs.readFileSync(`${dir}/f/g`), () => fs.rmdirSync(dir), () => fs.writeFileSync(dir, 'x'),
  () => fs.writeFileSync(`${dir}/none/f`, 'x'), () => fs.copyFileSync(`${dir}/f`, `${dir}/f`, fs.constants.COPYFILE_EXCL), () => fs.openSync(`${dir}/nope`),
  () => fs.readFileSync(5.5), () => fs.readFileSync(), () => fs.readFile('x'), () => fs.writeFileSync(`${dir}/g`),
];
for (const attempt of attempts) {
  try { attempt(); console.log('fine'); } catch (error) { show(error); }
}
fs.readFile(`${dir}/no`, (error, data) => {
  show(error);
  console.log(data);
  fs.promises.readFile(`${dir}/no`).catch(show).then(() => { fs.rmSync(dir, { recursive: true }); console.log(fs.existsSync(dir), fs.existsSync()); });
});
