// structuredClone copies buffers once, and views over them.
const buffer = new Uint8Array([1, 2, 3, 4]).buffer;
const source = { whole: new Uint8Array(buffer), part: new Uint8Array(buffer, 1, 2), words: new Uint16Array(buffer), view: new DataView(buffer, 2), buffer };
const copy = structuredClone(source);
console.log(copy);
console.log(copy.whole.buffer === copy.buffer, copy.part.buffer === copy.buffer, copy.view.buffer === copy.buffer, copy.buffer === buffer);
copy.whole[1] = 99;
console.log(copy.part[0], source.part[0]);
class Sub extends Uint8Array {}
const sub = Object.assign(new Sub([1]), { extra: 1 });
console.log(structuredClone(sub), structuredClone(sub).extra, structuredClone(Buffer.from('hi')), structuredClone(new BigInt64Array([5n])), structuredClone(new Map([[new Uint8Array(1), new ArrayBuffer(1)]])));
const resizable = structuredClone(new ArrayBuffer(2, { maxByteLength: 4 }));
console.log(resizable.resizable, resizable.maxByteLength);
