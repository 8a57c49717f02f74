const stream = new ReadableStream({
  start(controller) { console.log('start', controller.desiredSize); controller.enqueue('a'); },
  pull(controller) { console.log('pull', controller.desiredSize); controller.enqueue('b'); controller.close(); },
}, { highWaterMark: 2 });
const reader = stream.getReader();
console.log(stream.locked);
reader.closed.then(() => console.log('closed'));
(async () => {
  for (;;) { const { done, value } = await reader.read(); console.log(done, value); if (done) break; }
  reader.releaseLock();
  console.log(stream.locked);
  try { await reader.read(); } catch (error) { console.log(error.name, error.code, error.message); }
  let n = 0;
  const numbers = new ReadableStream({ pull(controller) { if (n < 3) controller.enqueue(n++); else controller.close(); }, cancel(reason) { console.log('cancel', reason); } });
  for await (const value of numbers) console.log('value', value);
  n = 0;
  for await (const value of new ReadableStream({ pull(controller) { controller.enqueue(n++); }, cancel(reason) { console.log('cancel', reason); } })) if (value === 1) break;
  const failing = new ReadableStream({ start(controller) { controller.error(new Error('no data')); } });
  try { for await (const value of failing); } catch (error) { console.log(error.message); }
  await new ReadableStream({ cancel(reason) { console.log('cancelled', reason); } }).cancel('why');
})();
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')).then(() => console.log('p3')).then(() => console.log('p4'));
