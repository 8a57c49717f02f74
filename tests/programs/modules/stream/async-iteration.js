// for await over a stream, with timers and promises around it.
const { Readable } = require('stream');
async function* numbers() { for (let i = 0; i < 4; ++i) { yield i; await null; } }
(async () => {
  const stream = Readable.from(numbers());
  stream.on('close', () => console.log('close'));
  for await (const n of stream) { console.log('got', n); if (n === 2) process.nextTick(() => console.log('tick')); }
  console.log('after the loop', stream.destroyed);
  const early = Readable.from(['a', 'b', 'c']);
  early.on('close', () => console.log('early close'));
  for await (const letter of early) { console.log(letter); if (letter === 'b') break; }
  console.log('left', early.destroyed);
  const failing = new Readable({ read() { if (this.readableDidRead) return; this.push('x'); process.nextTick(() => this.destroy(new Error('broken'))); } });
  try { for await (const chunk of failing) console.log(String(chunk)); } catch (error) { console.log('caught', error.message); }
  const kept = Readable.from([1, 2, 3]);
  for await (const n of kept.iterator({ destroyOnReturn: false })) { console.log('kept', n); break; }
  console.log(kept.destroyed);
  for await (const n of kept) console.log('then', n);
})();
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')).then(() => console.log('p3')).then(() => console.log('p4'));
process.nextTick(() => console.log('n1'));
setImmediate(() => console.log('immediate'));
