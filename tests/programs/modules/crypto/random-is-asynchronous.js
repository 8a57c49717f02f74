const crypto = require('crypto');
const bytes = Buffer.alloc(8);
console.log(crypto.randomBytes(16).length, crypto.randomFillSync(bytes) === bytes, crypto.randomBytes(0).length);
const view = new Uint32Array(4);
console.log(crypto.randomFillSync(view, 1, 2)[0], view[3], crypto.getRandomValues(new Uint8Array(3)).length);
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()));
crypto.randomFill(Buffer.alloc(0), (error, empty) => console.log('empty at once', error, empty.length));
crypto.randomBytes(4, (error, four) => {
  console.log('bytes', error, four.length);
  crypto.randomFill(bytes, 2, (error, same) => {
    console.log('fill', error, same === bytes);
    crypto.randomInt(3, (error, n) => console.log('int', error, n >= 0 && n < 3));
    process.nextTick(() => console.log('tick after the int'));
    console.log('int asked');
  });
});
const n = crypto.randomInt(10, 12);
console.log(n === 10 || n === 11);
process.nextTick(() => console.log('tick'));
