const { Readable } = require('stream');
const log = (name, stream) => new Promise((resolve) => {
  stream.on('data', (chunk) => console.log(name, chunk));
  stream.on('end', () => console.log(name, 'end'));
  stream.on('error', (error) => console.log(name, 'error', error.code ?? error.message));
  stream.on('close', () => { console.log(name, 'close'); resolve(); });
});
(async () => {
  await log('string', Readable.from('whole string'));
  await log('buffer', Readable.from(Buffer.from('hi')));
  await log('array', Readable.from([1, 2, 3]));
  await log('promises', Readable.from([1, Promise.resolve(2), new Promise((resolve) => setTimeout(resolve, 1, 3)), 4]));
  await log('null', Readable.from([1, null, 3]));
  await log('rejects', Readable.from([1, Promise.reject(new Error('no')), 3]));
  await log('throws', Readable.from((function* () { yield 1; throw new Error('generator'); })()));
  await log('bytes', Readable.from(['ab', 'cd'], { objectMode: false }));
  const cleanup = Readable.from((async function* () { try { yield 1; yield 2; } finally { console.log('cleaned up'); } })());
  cleanup.once('data', () => cleanup.destroy());
  cleanup.on('close', () => console.log('destroyed'));
  try { Readable.from(5); } catch (error) { console.log(error.code, error.message); }
})();
