// readFile opens, looks at, reads and closes the file: each comes back to the poll phase, so immediates pass it. stat is one
// system call, writing a file three.
const fs = require('fs');
const { tmpdir } = require('os');
const target = `${tmpdir()}/tickscope-polls.txt`;
const busy = (ms) => { for (const end = Date.now() + ms; Date.now() < end;); };

fs.readFile(__filename, () => console.log('readFile'));
fs.stat(__filename, () => console.log('stat'));
fs.promises.readFile(__filename).then(() => console.log('promise of readFile'));
busy(40);

let round = 0;
function next() {
  console.log('immediate', ++round);
  busy(40);
  if (round < 6) setImmediate(next);
  else write();
}
setImmediate(next);

function write() {
  fs.writeFile(target, 'text', () => { console.log('writeFile'); fs.unlink(target, () => console.log('unlink')); });
  fs.readdir('/', () => console.log('readdir'));
  busy(40);
  setImmediate(() => { console.log('a'); busy(40); setImmediate(() => { console.log('b'); busy(40); setImmediate(() => console.log('c')); }); });
}
