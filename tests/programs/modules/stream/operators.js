const { Readable } = require('stream');
const numbers = () => Readable.from([1, 2, 3, 4, 5, 6]);
(async () => {
  console.log(await numbers().map((n) => n * 2).filter((n) => n % 3 !== 0).toArray());
  console.log(await numbers().take(2).toArray(), await numbers().drop(4).toArray());
  console.log(await numbers().flatMap((n) => [n, -n]).take(5).toArray());
  console.log(await numbers().reduce((a, b) => a + b), await numbers().reduce(async (a, b) => a + b, 100));
  console.log(await numbers().some((n) => n > 5), await numbers().every((n) => n > 5), await numbers().find((n) => n > 3));
  await numbers().forEach(async (n) => { console.log('each', n); });
  let running = 0, most = 0;
  const slow = numbers().map(async (n) => { most = Math.max(most, ++running); await new Promise((resolve) => setTimeout(resolve, 7 - n)); --running; return n; }, { concurrency: 3 });
  console.log(await slow.toArray(), most);
  try { await numbers().map((n) => { if (n === 3) throw new Error('three'); return n; }).toArray(); } catch (error) { console.log(error.message); }
  try { await Readable.from([]).reduce((a, b) => a); } catch (error) { console.log(error.name, error.code, error.message); }
  try { numbers().map(5); } catch (error) { console.log(error.code, error.message); }
  try { numbers().take(-1); } catch (error) { console.log(error.code, error.message); }
  const controller = new AbortController();
  const aborted = numbers().map(async (n) => { if (n === 2) controller.abort(); return n; }, { signal: controller.signal });
  try { console.log(await aborted.toArray()); } catch (error) { console.log(error.name); }
  const stream = numbers();
  console.log(await stream.find((n) => n === 2), stream.destroyed, Readable.prototype.map.name, Readable.prototype.reduce.length);
})();
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
