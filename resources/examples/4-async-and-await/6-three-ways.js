// Callbacks, promises, await: one program
// See three shapes of the same wait finish at the same time.
const later = (value, callback) => setTimeout(callback, 20, value);
const promised = (value) => new Promise((done) => later(value, done));

later(1, (a) => later(a + 1, (b) => console.log('callbacks', b)));

promised(1).then((a) => promised(a + 1)).then((b) => console.log('promises', b));

async function main() {
  const a = await promised(1);
  const b = await promised(a + 1);
  console.log('await', b);
}
main();
