// Callbacks, a chain and await: the same steps in the same turns of the loop.
const readSoon = (name, callback) => setTimeout(callback, 10, null, `${name}!`);
const read = (name) => new Promise((resolve, reject) => readSoon(name, (e, v) => e ? reject(e) : resolve(v)));
readSoon('one', (e, v) => {
  console.log('callbacks', v);
  readSoon('two', (e2, w) => console.log('callbacks', v, w));
});
read('one').then((v) => {
  console.log('chain', v);
  return read('two').then((w) => console.log('chain', v, w));
});
(async () => {
  const v = await read('one');
  console.log('await', v);
  console.log('await', v, await read('two'));
})();

// expect: callbacks one!
// expect: chain one!
// expect: await one!
// expect: callbacks one! two!
// expect: chain one! two!
// expect: await one! two!
