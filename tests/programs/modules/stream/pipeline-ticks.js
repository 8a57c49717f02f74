// When exactly a pipeline is over.
const { pipeline, Readable, Writable, finished } = require('stream');
const source = Readable.from(['a', 'b']);
const sink = new Writable({ write(chunk, encoding, callback) { console.log('write', String(chunk)); callback(); } });
for (const [name, stream] of [['source', source], ['sink', sink]])
  for (const type of ['end', 'finish', 'close', 'unpipe']) stream.on(type, () => { console.log(name, type); process.nextTick(() => console.log('tick after', name, type)); Promise.resolve().then(() => console.log('promise after', name, type)); });
finished(sink, () => console.log('finished(sink)'));
finished(source, () => console.log('finished(source)'));
pipeline(source, sink, () => console.log('pipeline'));
