// console.log of Buffers.
const util = require('util');
console.log(Buffer.from([1, 2]), Buffer.alloc(51, 7), Buffer.alloc(52), Buffer.alloc(50), Buffer.alloc(0));
console.log([Buffer.alloc(60)], { a: { b: { c: { d: 1 } } }, b: Buffer.alloc(3) }, [[[[Buffer.from('x')]]]]);
const b = Buffer.from('abc');
b.extra = 1; b.o = { a: [1] };
console.log(b, util.inspect(b, { showHidden: true }), util.inspect(b, { colors: true }));
console.log(Object.assign(Buffer.alloc(0), { x: 1 }), util.inspect(Buffer.from('hello'), { compact: false }), util.inspect(Buffer.from('a'), { customInspect: false }));
console.log('%s %o %O %d %j', Buffer.from('1'), Buffer.from('1'), Buffer.from('1'), Buffer.from('1'), Buffer.from('1'));
console.log(String(Buffer.from('abc')), `${Buffer.from('abc')}`, Buffer.from('abc') + '', JSON.stringify(Buffer.from('ab')), Object.prototype.toString.call(b));
console.log(Buffer, Buffer.name, Buffer.length, Object.keys(Buffer.prototype).length, Object.keys(require('buffer')).slice(0, 3));
console.table([Buffer.from('ab')]);
const { inspect } = util;
console.log(inspect(new Proxy(Buffer.from('a'), {})), inspect({ get b() { return Buffer.from('q'); } }, { getters: true }));
console.log(new Map([['k', Buffer.from('v')]]), new Set([Buffer.from('v')]));
