// A _write that calls back at once: the callbacks wait for a tick, in one tick when they are the same function.
const { Writable } = require('stream');
for (const objectMode of [false, true]) {
  const sink = new Writable({ objectMode, write(chunk, encoding, callback) { callback(); } });
  const same = () => console.log(objectMode, 'same');
  sink.write('a', same);
  process.nextTick(() => console.log(objectMode, 'tick 1'));
  sink.write('b', same);
  sink.write('c', () => console.log(objectMode, 'other'));
  process.nextTick(() => console.log(objectMode, 'tick 2'));
  sink.write('d');
  sink.on('finish', () => console.log(objectMode, 'finish'));
  sink.on('close', () => console.log(objectMode, 'close'));
  sink.end(() => console.log(objectMode, 'end callback'));
  process.nextTick(() => console.log(objectMode, 'tick 3'));
  Promise.resolve().then(() => console.log(objectMode, 'promise'));
}
