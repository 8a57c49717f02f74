// What an array pattern cannot iterate.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => { const [a] = f(); },
  () => { const [a] = five; },
  () => { const [a] = o.f(); },
  () => { const [a] = o.n; },
  () => { const [a] = g(); },
  () => { const [a] = null; },
  () => { const [a] = nul; },
  () => { const [[a]] = [5]; },
  () => { const [[a]] = [null]; },
  () => { const [[a] = 5] = []; },
  () => { const [[a] = f()] = []; },
  () => { const {a: [b] = 6} = {}; },
  () => { const {a: [b] = g()} = {}; },
  () => { const {a: [b] = []} = {a: {}}; },
  () => { const {a: [b] = f()} = {a: {}}; },
  () => { const [a] = {}; },
  () => { const [a] = o; },
  () => { const [a] = new Date(); },
  () => { const [a] = (1, five); },
  () => { let a; [a] = five; },
  () => { let a; [a] = f(); },
  () => { let a; [a] = o.n; },
  () => { let a; [[a]] = [five]; },
  () => { let a; [[a] = f()] = [five]; },
  () => { const [a] = { [Symbol.iterator]() {} }; },
  () => { const [a] = { [Symbol.iterator]: () => ({}) }; },
  () => { const [a] = { [Symbol.iterator]: () => ({ next() {} }) }; },
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
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: g is not a function or its return value is not iterable
// expect: TypeError: null is not iterable
// expect: TypeError: nul is not iterable
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: number 6 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: g is not a function or its return value is not iterable
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: o is not iterable
// expect: TypeError: Date is not a function or its return value is not iterable
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: undefined is not a function
// expect: TypeError: Iterator result undefined is not an object
