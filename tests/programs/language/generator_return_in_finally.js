// yield inside finally interrupts a return; a return inside finally overrides it.
function* g() {
  try {
    yield 1;
  } finally {
    yield 'still here';
    return 'overridden';
  }
}
const it = g();
it.next();
console.log(it.return('asked'), it.next(), it.next());

// expect: { value: 'still here', done: false } { value: 'overridden', done: true } { value: undefined, done: true }
