// pull is called as long as there is room; a slow sink holds it back.
let n = 0;
const source = new ReadableStream({ pull(controller) { console.log('pull', ++n, controller.desiredSize); controller.enqueue(n); if (n === 5) controller.close(); } }, new CountQueuingStrategy({ highWaterMark: 2 }));
const sink = new WritableStream({ async write(chunk) { console.log('write', chunk); await new Promise((resolve) => setTimeout(resolve, 2)); } }, { highWaterMark: 1 });
source.pipeTo(sink).then(() => console.log('piped'));
console.log(source.locked, sink.locked, new ByteLengthQueuingStrategy({ highWaterMark: 5 }).size(new Uint8Array(3)));
