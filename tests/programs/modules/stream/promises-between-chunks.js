// Chunks that are pushed together arrive in one go; promises run before or after all of them.
const { PassThrough } = require('stream');
const pass = new PassThrough();
pass.on('data', (chunk) => { console.log('data', String(chunk)); Promise.resolve().then(() => console.log('promise for', String(chunk))); });
pass.write('1');
pass.write('2');
setTimeout(() => { pass.write('3'); pass.write('4'); console.log('both written'); }, 1);
setTimeout(() => { pass.end('5'); console.log('ended'); }, 2);
pass.on('end', () => console.log('end')).on('finish', () => console.log('finish')).on('close', () => console.log('close'));
