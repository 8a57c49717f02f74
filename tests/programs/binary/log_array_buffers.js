// console.log of ArrayBuffer, SharedArrayBuffer and DataView.
const util = require('util');
console.log(new ArrayBuffer(2), new ArrayBuffer(60), new ArrayBuffer(0), new ArrayBuffer(101));
console.log(new DataView(new ArrayBuffer(4), 1), [new DataView(new ArrayBuffer(1))], { b: new ArrayBuffer(1) });
const b = new ArrayBuffer(3);
b.foo = 'bar'; b[Symbol('t')] = [1];
console.log(b, util.inspect(b, { showHidden: true }));
class SubB extends ArrayBuffer {}
class SubD extends DataView {}
console.log(new SubB(1), new SubD(new SubB(1)), Object.assign(new SubD(b), { more: 1 }));
console.log(util.inspect(new ArrayBuffer(60), { maxArrayLength: 3 }), util.inspect(new ArrayBuffer(4), { maxArrayLength: 3 }), util.inspect(new ArrayBuffer(2), { colors: true }));
console.log([[[[new ArrayBuffer(2), new DataView(new ArrayBuffer(1))]]]], [[[new ArrayBuffer(2)]]]);
console.log(Object.setPrototypeOf(new ArrayBuffer(2), null), Object.setPrototypeOf(new DataView(new ArrayBuffer(2)), null));
const gone = new ArrayBuffer(4);
structuredClone(gone, { transfer: [gone] });
console.log(gone, util.inspect(gone, { showHidden: true }));
console.log(new SharedArrayBuffer(2), new Int32Array(new SharedArrayBuffer(8)), ArrayBuffer, DataView.prototype, ArrayBuffer.prototype);
console.log('%s|%o|%j|%d', new ArrayBuffer(1), new ArrayBuffer(1), new ArrayBuffer(1), new ArrayBuffer(1), String(new DataView(b)));
