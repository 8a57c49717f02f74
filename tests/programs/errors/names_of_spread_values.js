// What cannot be spread, in arrays and in calls.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => [...f()],
  () => [...five],
  () => [...o.n],
  () => [...null],
  () => [1, ...o.f()],
  () => [...new Date],
  () => f(...five),
  () => f(...f()),
  () => f(...null),
  () => f(...o.n),
  () => f(...undefined),
  () => f(1, ...five),
  () => f(...five, 1),
  () => f(1, ...g()),
  () => new Date(...five),
  () => new Date(...nul),
  () => o.f(...nul),
  () => o.f(...five),
  () => f(...[], ...nul),
  () => f(...nul, ...[]),
  () => f(...{}),
  () => f(...o.u),
  () => { function* gen() { yield* five; } gen().next(); },
  () => { function* gen() { yield* f(); } gen().next(); },
  () => { function* gen() { yield* nul; } gen().next(); },
  () => { function* gen() { yield* {}; } gen().next(); },
  () => [...{ [Symbol.iterator]: () => ({ next() {} }) }],
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: five is not iterable
// expect: TypeError: o.n is not iterable
// expect: TypeError: null is not iterable
// expect: TypeError: o.f is not a function or its return value is not iterable
// expect: TypeError: Date is not a function or its return value is not iterable
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: null is not iterable (cannot read property null)
// expect: TypeError: o.n is not iterable (cannot read property null)
// expect: TypeError: undefined is not iterable (cannot read property undefined)
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: g(...) is not iterable (cannot read property null)
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: nul is not iterable (cannot read property null)
// expect: TypeError: nul is not iterable (cannot read property null)
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: o.u is not iterable (cannot read property undefined)
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: yield* (intermediate value) is not iterable
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator result undefined is not an object
