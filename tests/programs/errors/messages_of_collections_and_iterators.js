// Constructors that iterate, and iterators that break the protocol.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => new Date(...five),
  () => new Date(...nul),
  () => { try { throw null; } catch ({a}) {} },
  () => { try { throw 5; } catch ([a]) {} },
  () => new Map(five),
  () => new Map([five]),
  () => new Set(five),
  () => Array.from({ [Symbol.iterator]: 5 }),
  () => { const [a] = { [Symbol.iterator]() {} }; },
  () => { const [a] = { [Symbol.iterator]: () => ({}) }; },
  () => { const [a] = { [Symbol.iterator]: () => ({ next() {} }) }; },
  () => [...{ [Symbol.iterator]: () => ({ next() {} }) }],
  () => Object.fromEntries(five),
  () => Object.fromEntries([five]),
  () => new WeakSet([five]),
  () => new WeakMap([[five, 1]]),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: nul is not iterable (cannot read property null)
// expect: TypeError: Cannot destructure property 'a' of '.catch' as it is null.
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 5 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: %Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: undefined is not a function
// expect: TypeError: Iterator result undefined is not an object
// expect: TypeError: Iterator result undefined is not an object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 5 is not an entry object
// expect: TypeError: Invalid value used in weak set
// expect: TypeError: Invalid value used as weak map key
