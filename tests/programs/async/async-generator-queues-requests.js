// Several next() calls at once wait in a queue and are answered in order.
async function* slow() {
  console.log('started');
  const a = yield 'first';
  console.log('got', a);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const b = yield 'second';
  console.log('got', b);
  return 'last';
}
const g = slow();
for (const v of ['ignored', 'A', 'B', 'C']) g.next(v).then((r) => console.log(v, r));
console.log('asked four times');

// expect: started
// expect: asked four times
// expect: got A
// expect: ignored { value: 'first', done: false }
// expect: got B
// expect: A { value: 'second', done: false }
// expect: B { value: 'last', done: true }
// expect: C { value: undefined, done: true }
