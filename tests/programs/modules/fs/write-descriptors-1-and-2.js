const fs = require('fs');
console.log('first');
console.log(fs.writeSync(1, 'by descriptor\n'), fs.writeSync(1, Buffer.from('bytes: é\n')));
fs.writeSync(2, 'to stderr\n');
process.stdout.write('last\n');
