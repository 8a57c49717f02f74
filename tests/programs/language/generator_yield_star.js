// yield* passes next, throw and return through, and has the inner return value as its value.
function* inner() {
  try {
    console.log('inner got', yield 1);
    yield 2;
  } catch (e) {
    console.log('inner caught', e);
    yield 'caught';
  } finally {
    console.log('inner finally');
  }
  return 'inner result';
}
function* outer() { console.log('outer got', yield* inner()); }
let it = outer();
console.log(it.next().value, it.next('x').value, it.next());
it = outer();
it.next();
console.log(it.throw('oops').value);
console.log(it.next().done);
it = outer();
it.next();
console.log(it.return('r'));
console.log([...(function* () { yield* 'ab'; yield* [1]; })()]);

// expect: inner got x
// expect: inner finally
// expect: outer got inner result
// expect: 1 2 { value: undefined, done: true }
// expect: inner caught oops
// expect: caught
// expect: inner finally
// expect: outer got inner result
// expect: true
// expect: inner finally
// expect: { value: 'r', done: true }
// expect: [ 'a', 'b', 1 ]
