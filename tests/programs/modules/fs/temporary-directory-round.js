// A directory of its own: made, filled, listed, changed, removed; by callbacks, promises and at once.
const fs = require('fs'), path = require('path'), os = require('os');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'round-'));
const at = (...parts) => path.join(root, ...parts);
const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.code, error.syscall, error.message.replaceAll(root, 'ROOT'));
  }
};
attempt(() => fs.mkdirSync(at('a/b/c'), { recursive: true }).replace(root, 'ROOT'));
attempt(() => fs.mkdirSync(at('a')));
attempt(() => fs.writeFileSync(at('a/one.txt'), 'one'));
attempt(() => fs.appendFileSync(at('a/one.txt'), ' more'));
attempt(() => fs.readFileSync(at('a/one.txt'), 'utf8'));
attempt(() => fs.writeFileSync(at('a/one.txt'), '!', { flag: 'a' }));
attempt(() => fs.writeFileSync(at('a/one.txt'), 'x', { flag: 'wx' }));
attempt(() => fs.readFileSync(at('a/one.txt')));
attempt(() => fs.copyFileSync(at('a/one.txt'), at('a/b/two.txt')));
attempt(() => fs.copyFileSync(at('a/one.txt'), at('a/b/two.txt'), fs.constants.COPYFILE_EXCL));
attempt(() => fs.renameSync(at('a/b/two.txt'), at('a/b/c/three.txt')));
attempt(() => fs.readdirSync(root, { recursive: true }).sort());
attempt(() => fs.readdirSync(at('a'), { withFileTypes: true }).map((entry) => [entry.name, entry.isFile(), entry.isDirectory()]));
attempt(() => { const stats = fs.statSync(at('a/one.txt')); return [stats.size, stats.isFile(), stats.isDirectory(), stats.mtime instanceof Date]; });
attempt(() => fs.statSync(at('nothing')));
attempt(() => fs.statSync(at('nothing'), { throwIfNoEntry: false }));
attempt(() => fs.readFileSync(at('a')));
attempt(() => fs.readFileSync(at('a/one.txt/x')));
attempt(() => fs.readdirSync(at('a/one.txt')));
attempt(() => fs.rmdirSync(at('a')));
attempt(() => fs.truncateSync(at('a/one.txt'), 2));
attempt(() => fs.readFileSync(at('a/one.txt'), 'latin1'));
attempt(() => fs.existsSync(at('a/one.txt')));
attempt(() => fs.rmSync(at('nothing')));
attempt(() => fs.rmSync(at('nothing'), { force: true }));
attempt(() => fs.accessSync(at('a/one.txt')));
attempt(() => fs.rmSync(root, { recursive: true }));
attempt(() => fs.existsSync(root));
