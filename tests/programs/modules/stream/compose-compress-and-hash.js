// Streams of several modules in one pipeline.
const { Readable, PassThrough, Transform, pipeline, finished } = require('stream');
const zlib = require('zlib'), crypto = require('crypto');
const counted = new Transform({
  transform(chunk, encoding, callback) {
    this.total = (this.total ?? 0) + chunk.length;
    callback(null, chunk);
  },
});
const hash = crypto.createHash('sha256').setEncoding('hex');
const source = Readable.from(['alpha ', 'beta ', 'gamma']);
finished(source, (error) => console.log('source finished', error));
pipeline(source, new PassThrough(), zlib.createGzip(), zlib.createGunzip(), counted, hash, (error) => {
  console.log('pipeline', error, counted.total, hash.read());
});
