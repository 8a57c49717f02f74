// yield of a rejected promise throws inside the generator.
async function* gen() {
  try {
    yield Promise.reject(new Error('inside'));
  } catch (e) {
    console.log('generator caught', e.message);
    yield 'recovered';
  }
}
(async () => {
  for await (const v of gen()) console.log(v);
  async function* bare() { yield Promise.reject(new Error('out')); yield 'never'; }
  const g = bare();
  await g.next().catch((e) => console.log('next rejected', e.message));
  console.log(await g.next());
})();

// expect: generator caught inside
// expect: recovered
// expect: next rejected out
// expect: { value: undefined, done: true }
