const sink = new WritableStream({
  start() { console.log('start'); },
  async write(chunk) { console.log('write', chunk); await null; },
  close() { console.log('close'); },
  abort(reason) { console.log('abort', reason); },
}, new CountQueuingStrategy({ highWaterMark: 2 }));
const writer = sink.getWriter();
(async () => {
  for (const n of [1, 2, 3]) {
    await writer.ready;
    console.log('ready', n, writer.desiredSize);
    writer.write(n).then(() => console.log('written', n));
  }
  await writer.close();
  console.log('closed', writer.desiredSize);
  await writer.closed;
  const aborted = new WritableStream({ write() { return new Promise(() => {}); }, abort(reason) { console.log('abort', reason); } });
  const other = aborted.getWriter();
  other.closed.catch((error) => console.log('closed rejects', error));
  await other.abort('stop');
  const failing = new WritableStream({ write() { throw new Error('disk full'); } }).getWriter();
  failing.closed.catch((error) => console.log('closed', error.message));
  try { await failing.write('x'); } catch (error) { console.log('write', error.message); }
})();
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')).then(() => console.log('p3'));
