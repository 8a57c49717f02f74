const { AsyncLocalStorage } = require('async_hooks');
const { Readable, Transform, pipeline } = require('stream');
const storage = new AsyncLocalStorage();
const show = (...words) => console.log(...words, storage.getStore());

async function* numbers() {
  for (let i = 0; i < 2; ++i) {
    await null;
    show('generator', i);
    yield i;
  }
}
storage.run('loop', async () => { for await (const n of numbers()) show('loop', n); });
storage.run('stream', () => {
  const upper = new Transform({ transform(chunk, encoding, callback) { show('transform'); callback(null, String(chunk).toUpperCase()); } });
  pipeline(Readable.from(['a', 'b']), upper, async (source) => { for await (const chunk of source) show(String(chunk)); }, () => show('end'));
});
storage.run('thenable', async () => { show(await { then(resolve) { show('then'); resolve('value'); } }); });
