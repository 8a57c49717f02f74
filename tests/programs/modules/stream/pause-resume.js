const { Readable } = require('stream');
let n = 0;
const source = new Readable({ objectMode: true, highWaterMark: 3, read() { this.push(n < 6 ? ++n : null); } });
source.on('pause', () => console.log('pause')).on('resume', () => console.log('resume')).on('end', () => console.log('end'));
source.on('data', (value) => {
  console.log('data', value, source.isPaused());
  if (value % 2 === 0) {
    source.pause();
    console.log('paused', source.isPaused(), source.readableLength);
    setTimeout(() => { console.log('resuming'); source.resume(); }, 2);
  }
});
