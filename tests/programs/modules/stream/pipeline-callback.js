const { pipeline, Readable, Transform, Writable } = require('stream');
const sink = (name) => new Writable({ objectMode: true, write(chunk, encoding, callback) { console.log(name, chunk); callback(); }, destroy(error, callback) { console.log(name, 'destroy', error?.message ?? null); callback(error); } });
const double = () => new Transform({ objectMode: true, transform(n, encoding, callback) { callback(null, n * 2); } });
pipeline(Readable.from([1, 2, 3]), double(), sink('good'), (error) => {
  console.log('done', error);
  const source = Readable.from([1, 2, 3]);
  source.on('close', () => console.log('source closed', source.destroyed));
  pipeline(source, new Transform({ objectMode: true, transform(n, encoding, callback) { callback(n === 2 ? new Error('two!') : null, n); } }), sink('bad'), (error) => {
    console.log('failed', error.message);
    const result = pipeline([1, 2], async function* (numbers) { for await (const n of numbers) yield n + 10; }, async (numbers) => { let sum = 0; for await (const n of numbers) sum += n; return sum; }, (error, value) => console.log('functions', error, value));
    console.log(typeof result.pipe);
    const closing = sink('closing');
    pipeline(new Readable({ read() {} }), closing, (error) => console.log(error.code, error.message));
    closing.destroy();
  });
});
try { pipeline(Readable.from([]), () => {}); } catch (error) { console.log(error.code, error.message); }
try { pipeline(Readable.from([])); } catch (error) { console.log(error.code, error.message); }
