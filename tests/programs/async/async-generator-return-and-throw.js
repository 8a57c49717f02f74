// return and throw in each state of an async generator.
async function* gen() { try { yield 1; yield 2; } finally { console.log('finally'); } }
(async () => {
  console.log(await gen().return('before start'));
  await gen().throw(new Error('before start')).catch((e) => console.log(e.message));
  const g = gen();
  console.log(await g.next());
  console.log(await g.return(Promise.resolve('awaited')));
  console.log(await g.next(), await g.return('done'));
  const h = gen();
  await h.next();
  await h.throw(new Error('in the middle')).catch((e) => console.log(e.message));
  console.log(await h.next());
})();

// expect: { value: 'before start', done: true }
// expect: before start
// expect: { value: 1, done: false }
// expect: finally
// expect: { value: 'awaited', done: true }
// expect: { value: undefined, done: true } { value: 'done', done: true }
// expect: finally
// expect: in the middle
// expect: { value: undefined, done: true }
