// for await, yield* and the combinators, given what they cannot iterate.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  async () => { for await (const a of five) ; },
  async () => { for await (const a of o.n) ; },
  async () => { for await (const a of null) ; },
  async () => { for await (const a of {}) ; },
  async () => { for await (const a of await five) ; },
  async () => { for (const a of await five) ; },
  async () => { const [a] = await five; },
  async () => { const {a} = await nul; },
  async () => { (await nul).x; },
  async () => { (await nul)(); },
  async () => { await five(); },
  async () => { await o.x(); },
  async () => { async function* g() { yield* nul; } await g().next(); },
  async () => { for await (const {a} of [null]) ; },
  async () => { for await (const [a] of [5]) ; },
  () => Promise.all(5),
  () => Promise.race(nul),
  () => Promise.any(5),
  () => Promise.allSettled({}),
  async () => { for await (const a of { [Symbol.asyncIterator]: 5 }) ; },
  async () => { for await (const a of { [Symbol.asyncIterator]() {} }) ; },
  async () => { for await (const a of { [Symbol.asyncIterator]: () => ({}) }) ; },
  async () => { for await (const a of { [Symbol.asyncIterator]: () => ({ next() {} }) }) ; },
];
(async () => {
  for (const attempt of attempts) {
    try {
      await attempt();
      console.log('no error');
    } catch (e) {
      console.log(`${e.name}: ${e.message.split('\n')[0]}`);
    }
  }
})();

// expect: TypeError: five is not async iterable
// expect: TypeError: Cannot read properties of null (reading 'Symbol(Symbol.asyncIterator)')
// expect: TypeError: Cannot read properties of null (reading 'Symbol(Symbol.asyncIterator)')
// expect: TypeError: {} is not async iterable
// expect: TypeError: (intermediate value) is not async iterable
// expect: TypeError: (intermediate value) is not iterable
// expect: TypeError: (intermediate value) is not iterable
// expect: TypeError: Cannot destructure property 'a' of '(intermediate value)' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'x')
// expect: TypeError: (intermediate value) is not a function
// expect: TypeError: five is not a function
// expect: TypeError: o.x is not a function
// expect: TypeError: Cannot read properties of null (reading 'Symbol(Symbol.asyncIterator)')
// expect: TypeError: Cannot destructure property 'a' of '.for' as it is null.
// expect: TypeError: .for is not iterable
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not a function
// expect: TypeError: Result of the Symbol.asyncIterator method is not an object
// expect: TypeError: undefined is not a function
// expect: TypeError: Iterator result undefined is not an object
