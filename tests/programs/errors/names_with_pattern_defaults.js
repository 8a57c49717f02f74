// A default changes what the message of a pattern says.
const nul = null, five = 5;
let f = () => null, g = () => 5;
const attempts = [
  () => { const {a = 1} = nul; },
  () => { const {a: b = 1} = nul; },
  () => { const {a: b = 1, c} = nul; },
  () => { const {a: b = 1, [five]: c} = nul; },
  () => { const {a: b, [five]: c} = nul; },
  () => { const {a: b, ...c} = nul; },
  () => { const {a: b = 1, ...c} = nul; },
  () => { const {a = f()} = nul; },
  () => { const {a: b = f()} = nul; },
  () => { const {a: b = f(), ...c} = nul; },
  () => { const {a, b = 1} = nul; },
  () => { const {a: {b}} = nul; },
  () => { const {a: [b]} = nul; },
  () => { const {a: [b] = 5, c} = nul; },
  () => { const {a = 1} = f(); },
  () => { const {a: b = 1} = f(); },
  () => { const [{a = 1}] = [null]; },
  () => { const [{a: b = 1}] = [null]; },
  () => { const [{a: b = 1} = 5] = [null]; },
  () => { const [{a = 1} = 5] = [null]; },
  () => { const [{a: b} = 5] = [null]; },
  () => { let a; ({a = 1} = nul); },
  () => { let b; ({a: b = 1} = nul); },
  () => { ({a: five.x = 1} = nul); },
  () => (({a = 1}) => a)(),
  () => (({a: b = 1}) => b)(),
  () => (({a = 1} = {}) => a)(null),
  () => (({a: b = 1} = {}) => b)(null),
  () => (function ({ a = null, ...rest } = {}, ...more) {})(null),
  () => (function ({ a, ...rest } = {}) {})(null),
  () => { for (const {a = 1} of [null]); },
  () => { for (const {a: b = 1} of [null]); },
  () => { const {a: [x] = [2]} = {a: null}; },
  () => { const {a: [x] = [2]} = {a: 5}; },
  () => { const {a: [x] = [2]} = {a: f()}; },
  () => { (({a: [x]}) => 1)({a: 5}); },
  () => { const [{a: [x]}] = [{}]; },
  () => { const o = {}; const {a: {b: [x]}} = {a: o}; },
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of '5' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of undefined (reading 'a')
// expect: TypeError: Cannot read properties of undefined (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of '(intermediate value)(intermediate value)(intermediate value)' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
