// A generator runs when asked, gets values in by next, and can be ended from outside.
function* g(a) {
  console.log('start', a);
  const b = yield a + 1;
  console.log('got', b);
  try {
    const c = yield b * 2;
    console.log('got', c);
  } finally {
    console.log('cleanup');
  }
  return 'end';
}
let it = g(1);
console.log('made');
console.log(it.next('ignored'), it.next(10), it.next('c'), it.next());
it = g(1);
it.next();
it.next(1);
console.log(it.return('early'), it.next());
it = g(1);
console.log(it.return('before start'), it.next());
it = g(1);
it.next();
try {
  it.throw(new Error('in'));
} catch (e) {
  console.log(e.message, it.next());
}

// expect: made
// expect: start 1
// expect: got 10
// expect: got c
// expect: cleanup
// expect: { value: 2, done: false } { value: 20, done: false } { value: 'end', done: true } { value: undefined, done: true }
// expect: start 1
// expect: got 1
// expect: cleanup
// expect: { value: 'early', done: true } { value: undefined, done: true }
// expect: { value: 'before start', done: true } { value: undefined, done: true }
// expect: start 1
// expect: in { value: undefined, done: true }
