// The source waits for the slowest destination.
const { Readable, Writable } = require('stream');
const sink = (name, delay) => new Writable({ objectMode: true, highWaterMark: 1, write(n, encoding, callback) { console.log(name, n); setTimeout(callback, delay); } });
const source = Readable.from([1, 2, 3, 4]);
const fast = sink('fast', 1), slow = sink('slow', 20);
source.on('pause', () => console.log('pause')).on('resume', () => console.log('resume'));
source.pipe(fast);
source.pipe(slow);
fast.on('finish', () => console.log('fast finish'));
slow.on('finish', () => console.log('slow finish'));
