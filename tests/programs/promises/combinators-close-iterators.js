// An error in `then` closes the iterator; an error of the iterator itself does not.
function source(fail) {
  let n = 0;
  return {
    [Symbol.iterator]() { return this; },
    next() { if (fail) throw new Error('next failed'); return { value: ++n, done: n > 3 }; },
    return() { console.log('closed'); return {}; },
  };
}
class Bad extends Promise {
  then() { throw new Error('then failed'); }
  catch(f) { return super.then(undefined, f); }
}
Bad.all(source(false)).catch((e) => console.log(e.message));
Promise.all(source(true)).catch((e) => console.log(e.message));
Promise.race({}).catch((e) => console.log(e.message));

// expect: closed
// expect: then failed
// expect: next failed
// expect: object is not iterable (cannot read property Symbol(Symbol.iterator))
