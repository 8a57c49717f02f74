// Parameters that cannot be taken apart.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => (function ({a}) {})(),
  () => (function ({a}) {})(null),
  () => (({a}) => a)(),
  () => (({a} = null) => a)(),
  () => (({a} = g()) => a)(),
  () => (({a} = {}) => a)(null),
  () => (function ([a]) {})(),
  () => (function ([a]) {})(5),
  () => (function ([a] = 5) {})(),
  () => (function ([a] = []) {})(5),
  () => (function ({a: {b}}) {})({}),
  () => (function ({}) {})(),
  () => (function ({[five]: a}) {})(),
  () => (function ({...a}) {})(),
  () => (function (x, {a}, y) {})(1),
  () => (function ([...a]) {})(null),
  () => (function (...[a, {b}]) {})(1),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError: Cannot destructure property 'a' of 'object null' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError: Cannot destructure property 'a' of '(intermediate value)(intermediate value)(intermediate value)' as it is null.
// expect: TypeError: Cannot destructure property 'a' of '(intermediate value)(intermediate value)(intermediate value)' as it is null.
// expect: TypeError: Cannot destructure property 'a' of '(intermediate value)(intermediate value)(intermediate value)' as it is null.
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: TypeError: Cannot destructure 'undefined' as it is undefined.
// expect: TypeError: Cannot destructure 'undefined' as it is undefined.
// expect: TypeError: Cannot destructure 'undefined' as it is undefined.
// expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading 'b')
