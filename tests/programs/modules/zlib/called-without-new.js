const zlib = require('zlib');
const gzip = zlib.Gzip({ level: 1 });
console.log(gzip instanceof zlib.Gzip, new zlib.Inflate() instanceof zlib.Inflate, gzip instanceof require('stream').Transform);
console.log(zlib.createUnzip().constructor.name, typeof gzip.write);
gzip.params(9, zlib.constants.Z_DEFAULT_STRATEGY, () => {
  console.log('params');
  gzip.end('text');
});
gzip.on('data', () => {}).on('end', () => {
  console.log('end');
  gzip.close(() => console.log('closed'));
});
