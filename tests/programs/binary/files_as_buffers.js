// Files are read as Buffers unless an encoding is given.
const fs = require('fs');
const bytes = fs.readFileSync(__filename), text = fs.readFileSync(__filename, 'utf8');
console.log(Buffer.isBuffer(bytes), bytes.length, bytes.subarray(0, 8), bytes.toString() === text, typeof text, text.slice(3, 8));
console.log(fs.readFileSync(__filename, { encoding: 'latin1' }).slice(0, 8), fs.readFileSync(__filename, 'hex').slice(0, 8), Buffer.isBuffer(fs.readFileSync(__filename, {})));
console.log(fs.statSync(__filename).size === bytes.length, '\u00e4\u00f6'.length);
fs.readFile(__filename, async (error, data) => {
  console.log(error, data.subarray(0, 2));
  console.log((await fs.promises.readFile(__filename, 'ascii')).slice(0, 8));
  console.log((await fs.promises.readFile(__filename)).equals(bytes));
});
