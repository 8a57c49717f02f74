const { pipeline, finished } = require('stream/promises');
const { Readable, Writable, PassThrough } = require('stream');
(async () => {
  const chunks = [];
  console.log(await pipeline(Readable.from(['a', 'b']), new PassThrough(), new Writable({ write(chunk, encoding, callback) { chunks.push(String(chunk)); setTimeout(callback, 1); } })), chunks);
  try {
    await pipeline(Readable.from(['x']), async function* () { throw new Error('in a generator'); }, new PassThrough());
  } catch (error) { console.log(error.message); }
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  try {
    await pipeline(new Readable({ read() {} }), new PassThrough().resume(), { signal: controller.signal });
  } catch (error) { console.log(error.name, error.code, error.message); }
  const stream = Readable.from([1]);
  stream.resume();
  console.log(await finished(stream));
  const cut = new Readable({ read() {} });
  setImmediate(() => cut.destroy());
  await finished(cut).catch((error) => console.log(error.code, error.message));
  const kept = new PassThrough();
  await pipeline(Readable.from(['not ended']), kept, { end: false });
  console.log(kept.writableEnded, String(kept.read()));
  console.log(await pipeline(Readable.from([1, 2, 3]), (source) => source.map((n) => n * n).toArray()));
})();
