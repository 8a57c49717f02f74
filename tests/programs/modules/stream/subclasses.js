// Streams as classes and as functions.
const stream = require('stream');
const util = require('util');
class Counter extends stream.Readable {
  #n = 0;
  constructor(limit, options) { super(options); this.limit = limit; }
  _read() { this.push(this.#n < this.limit ? String(++this.#n) : null); }
}
class Collect extends stream.Writable {
  chunks = [];
  _write(chunk, encoding, callback) { this.chunks.push(String(chunk)); callback(); }
  _final(callback) { console.log('collected', this.chunks); callback(); }
}
function Shout(options) { if (!(this instanceof Shout)) return new Shout(options); stream.Transform.call(this, options); }
util.inherits(Shout, stream.Transform);
Shout.prototype._transform = function (chunk, encoding, callback) { this.push(`${chunk}!`); callback(); };
new Counter(3).pipe(Shout()).pipe(new Collect());
console.log(stream === stream.Stream, new Counter(1) instanceof stream, stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true));
console.log(Object.keys(stream).join(' '));
console.log(new stream.Readable().readableHighWaterMark, new stream.Writable({ objectMode: true }).writableHighWaterMark);
try { new stream.Readable({ highWaterMark: -1 }); } catch (error) { console.log(error.code, error.message); }
