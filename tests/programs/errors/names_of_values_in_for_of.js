// What for...of cannot iterate.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => { for (const {a} of [null]) ; },
  () => { for (const {a: {b}} of [{}]) ; },
  () => { for (const [a] of [null]) ; },
  () => { for (const [a] of [5]) ; },
  () => { let a; for ({a} of [null]) ; },
  () => { let a; for ([a] of [5]) ; },
  () => { for (const [a] of f()) ; },
  () => { for (const a of f()) ; },
  () => { for (const a of o.f()) ; },
  () => { for (const a of o.n) ; },
  () => { for (const a of {}) ; },
  () => { for (const a of fs[0]()) ; },
  () => { for (const a of new Date) ; },
  () => { for (const a of o?.n) ; },
  () => { for (const a of 5) ; },
  () => { for (const a of null) ; },
  () => { for (const a of { [Symbol.iterator]: () => ({}) }); },
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot destructure property 'a' of '.for' as it is null.
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: TypeError: .for is not iterable
// expect: TypeError: .for is not iterable
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: o.f is not a function or its return value is not iterable
// expect: TypeError: o.n is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: fs[0] is not a function or its return value is not iterable
// expect: TypeError: Date is not a function or its return value is not iterable
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: 5 is not iterable
// expect: TypeError: null is not iterable
// expect: TypeError: undefined is not a function
