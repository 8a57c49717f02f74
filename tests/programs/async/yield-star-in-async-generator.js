// yield* delegates to async and sync iterables, and gives the return value.
async function* inner() { const x = yield 'i1'; console.log('inner got', x); return 'inner result'; }
async function* outer() {
  console.log(yield* inner());
  yield* [Promise.resolve('s1'), 's2'];
  yield* (function* () { try { yield 'd1'; } finally { console.log('inner closed'); } })();
}
(async () => {
  const g = outer();
  console.log(await g.next('a'), await g.next('b'), await g.next(), await g.next());
  console.log(await g.return('early'), await g.next());
})();

// expect: inner got b
// expect: inner result
// expect: { value: 'i1', done: false } { value: 's1', done: false } { value: 's2', done: false } { value: 'd1', done: false }
// expect: inner closed
// expect: { value: 'early', done: true } { value: undefined, done: true }
