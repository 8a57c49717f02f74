// The classic: an id for each request, without handing it through.
const { AsyncLocalStorage } = require('async_hooks');
const requests = new AsyncLocalStorage();
const log = (text) => console.log(`[${requests.getStore()?.id ?? '-'}] ${text}`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function query(ms) {
  log('query');
  await sleep(ms);
  log('answer');
  return ms;
}
async function handle(ms) {
  log('start');
  const [a, b] = await Promise.all([query(ms), query(ms * 2)]);
  log(`done ${a + b}`);
}
for (const [id, ms] of [['a', 30], ['b', 40]]) requests.run({ id }, handle, ms).finally(() => log('finally'));
log('main');
process.on('exit', () => log('exit'));
