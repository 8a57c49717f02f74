// A buffer that is transferred is empty afterwards; one that is not is copied.
const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const gone = new ArrayBuffer(4);
  structuredClone(gone, { transfer: [gone] });
  console.log(structuredClone({ gone }, { transfer: [gone] }));
  const worker = new Worker(__filename);
  const moved = new Uint8Array([1, 2, 3]), copied = new Uint16Array([4, 5]);
  worker.postMessage({ moved, copied }, [moved.buffer]);
  console.log(moved.length, moved.buffer.byteLength, copied.length);
  try { worker.postMessage(moved.buffer); } catch (e) { console.log(e.name, e.code, e.message); }
  worker.on('message', ({ moved: m, copied: c }) => { console.log(m, c, copied); worker.unref(); });
} else {
  parentPort.on('message', (m) => {
    m.moved[0] = 100;
    m.copied[0] = 200;
    parentPort.postMessage(m, [m.moved.buffer]);
    console.assert(m.moved.length === 0);
  });
}
