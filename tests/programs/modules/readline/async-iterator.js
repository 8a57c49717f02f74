const readline = require('readline');
const { Readable, PassThrough } = require('stream');
(async () => {
  for await (const line of readline.createInterface({ input: Readable.from(['a\nb\n', 'c\nd']) })) console.log('line', line);
  const input = new PassThrough();
  const rl = readline.createInterface({ input });
  setTimeout(() => input.write('one\ntwo\n'), 1);
  setTimeout(() => input.end('three\n'), 20);
  for await (const line of rl) { console.log(line); process.nextTick(() => console.log('tick after', line)); }
  console.log('over');
  const early = readline.createInterface({ input: Readable.from(['x\ny\nz\n']) });
  early.on('close', () => console.log('early close'));
  for await (const line of early) { console.log(line); if (line === 'y') break; }
  early.close();
})();
Promise.resolve().then(() => console.log('promise'));
