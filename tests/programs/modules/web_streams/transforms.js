const upper = () => new TransformStream({ transform(chunk, controller) { controller.enqueue(String(chunk).toUpperCase()); }, flush(controller) { controller.enqueue('END'); } });
const letters = () => new ReadableStream({ start(controller) { for (const letter of 'abc') controller.enqueue(letter); controller.close(); } });
(async () => {
  for await (const chunk of letters().pipeThrough(upper())) console.log(chunk);
  const chunks = [];
  await letters().pipeThrough(new TransformStream()).pipeTo(new WritableStream({ write(chunk) { chunks.push(chunk); }, close() { chunks.push('closed'); } }));
  console.log(chunks);
  const bytes = letters().pipeThrough(new TextEncoderStream());
  for await (const chunk of bytes) console.log(chunk);
  const split = new ReadableStream({ start(controller) { controller.enqueue(new Uint8Array([0xe2, 0x82])); controller.enqueue(new Uint8Array([0xac])); controller.close(); } });
  for await (const text of split.pipeThrough(new TextDecoderStream())) console.log(text);
  const [left, right] = letters().tee();
  const collect = async (stream) => { let all = ''; for await (const chunk of stream) all += chunk; return all; };
  console.log(await Promise.all([collect(left), collect(right)]));
  const failing = new TransformStream({ transform() { throw new Error('cannot'); } });
  try { await letters().pipeThrough(failing).pipeTo(new WritableStream()); } catch (error) { console.log(error.message); }
  const controller = new AbortController();
  const endless = new ReadableStream({ pull(c) { c.enqueue('x'); } });
  const piping = endless.pipeTo(new WritableStream({ write() { controller.abort(); } }), { signal: controller.signal });
  try { await piping; } catch (error) { console.log(error.name); }
  try { await letters().pipeTo({}); } catch (error) { console.log(error.name, error.code); }
  console.log(await collect(ReadableStream.from(['f', 'r', 'o', 'm'])));
})();
