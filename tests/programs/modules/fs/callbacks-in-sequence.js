const fs = require('fs'), path = require('path'), os = require('os');
fs.mkdtemp(path.join(os.tmpdir(), 'seq-'), (error, root) => {
  console.log(error, typeof root);
  const file = path.join(root, 'file');
  fs.writeFile(file, 'text', (error) => {
    console.log('written', error);
    fs.appendFile(file, Buffer.from(' and more'), (error) => {
      console.log('appended', error);
      fs.readFile(file, 'utf8', (error, text) => {
        console.log('read', error, text);
        fs.stat(file, (error, stats) => {
          console.log('size', error, stats.size);
          fs.rename(file, file + '2', (error) => {
            console.log('renamed', error);
            fs.access(file, (error) => {
              console.log('gone', error.code);
              fs.readdir(root, (error, names) => {
                console.log('names', error, names);
                fs.unlink(file + '2', (error) => {
                  console.log('unlinked', error);
                  fs.rmdir(root, (error) => console.log('removed', error));
                });
              });
            });
          });
        });
      });
    });
  });
  process.nextTick(() => console.log('tick'));
});
console.log('main');
