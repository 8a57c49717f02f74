// next, return and throw of a synchronous generator.
function* gen() {
  try {
    const a = yield 1;
    console.log('got', a);
    yield* [2, 3];
    return 'end';
  } finally {
    console.log('cleanup');
  }
}
const g = gen();
console.log(g.next('ignored'), g.next('A'), g.next(), g.next(), g.next());
const h = gen();
h.next();
console.log(h.return('early'), h.next());
const i = gen();
i.next();
try { i.throw(new Error('thrown in')); } catch (e) { console.log(e.message); }
console.log(gen().return('unstarted'));
const self = (function* () { self.next(); })();
try { self.next(); } catch (e) { console.log(e.message); }

// expect: got A
// expect: cleanup
// expect: { value: 1, done: false } { value: 2, done: false } { value: 3, done: false } { value: 'end', done: true } { value: undefined, done: true }
// expect: cleanup
// expect: { value: 'early', done: true } { value: undefined, done: true }
// expect: cleanup
// expect: thrown in
// expect: { value: 'unstarted', done: true }
// expect: Generator is already running
