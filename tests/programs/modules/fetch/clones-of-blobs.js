// structuredClone and messages copy blobs. Of a file Node keeps only the bytes and the type.
const { File } = require('buffer');
const blob = new Blob(['hello'], { type: 'text/plain' });
(async () => {
  const copy = structuredClone(blob);
  console.log(copy instanceof Blob, copy !== blob, copy.size, copy.type, await copy.text(), copy);
  console.log(structuredClone(new File(['abc'], 'x.txt', { type: 'a/b', lastModified: 5 })));
  const pair = structuredClone({ list: [blob, blob], map: new Map([[1, blob]]) });
  console.log(pair.list[0] === pair.list[1], pair.list[0] === blob, pair.map.get(1) === pair.list[0]);
  class Own extends Blob {}
  console.log(structuredClone(new Own(['x'])) instanceof Own, structuredClone(new (class Plain { a = 1; })()));
  const { port1, port2 } = new MessageChannel();
  port2.on('message', async ({ blob: received }) => {
    console.log(received, await received.text());
    port2.close();
  });
  port1.postMessage({ blob });
})();
