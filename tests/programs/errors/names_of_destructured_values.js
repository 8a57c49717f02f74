// What an object pattern cannot take apart.
const nul = null, five = 5, o = { n: null, f: () => 5, u: undefined, g() { return null; } };
const f = () => 5, g = () => null, fs = [() => 5];
const attempts = [
  () => { const {a: [b] = 6} = {}; },
  () => { const {a: [b] = g()} = {}; },
  () => { const {a: [b] = []} = {a: {}}; },
  () => { const {a: [b] = f()} = {a: {}}; },
  () => { const [a] = {}; },
  () => { const {a} = null; },
  () => { const {a} = nul; },
  () => { const {a} = g(); },
  () => { const {a} = o.g(); },
  () => { const {} = nul; },
  () => { const {} = g(); },
  () => { const {[five]: a} = g(); },
  () => { const {...a} = g(); },
  () => { const {a: {b}} = {}; },
  () => { const {a: {b}} = {a: null}; },
  () => { const {a: {b} = null} = {}; },
  () => { const {a: {b} = g()} = {}; },
  () => { const {a: {b} = five} = {a: null}; },
  () => { const {a: {b: {c}}} = {a: {}}; },
  () => { const {a: {b: {c}}} = {}; },
  () => { const [{a}] = []; },
  () => { const [{a}] = [null]; },
  () => { const [{a} = g()] = []; },
  () => { const [{a} = {}] = [null]; },
  () => { const [{[five]: a} = {}] = [null]; },
  () => { const [{[five]: a}] = [null]; },
  () => { const [{...a}] = [null]; },
  () => { const [{}] = [null]; },
  () => { const {a: {...b}} = {}; },
  () => { const {'x y': a} = nul; },
  () => { const {5: a} = nul; },
  () => { let a; ({a} = nul); },
  () => { let a; ({a} = g()); },
  () => { let a; ({a: a} = g()); },
  () => { let a; ({a: o.x} = g()); },
  () => { let a; ({a: {a}} = {}); },
  () => { let a; ({a: {a} = g()} = {}); },
  () => { let a; ({[five]: a} = nul); },
  () => { let a; ({} = nul); },
  () => { let a; ({...a} = nul); },
  () => { let a; [{a}] = [null]; },
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: number 6 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: g is not a function or its return value is not iterable
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: f is not a function or its return value is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: Cannot destructure property 'a' of 'null' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'g(...)' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'o.g(...)' as it is null.
// expect: TypeError: Cannot destructure 'nul' as it is null.
// expect: TypeError: Cannot destructure 'g(...)' as it is null.
// expect: TypeError: Cannot destructure 'g(...)' as it is null.
// expect: TypeError: Cannot destructure 'g(...)' as it is null.
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: TypeError: Cannot read properties of null (reading 'b')
// expect: TypeError: Cannot destructure property 'b' of 'null' as it is null.
// expect: TypeError: Cannot destructure property 'b' of 'g(...)' as it is null.
// expect: TypeError: Cannot destructure property 'b' of 'five' as it is null.
// expect: TypeError: Cannot read properties of undefined (reading 'c')
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: TypeError: Cannot read properties of undefined (reading 'a')
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of 'g(...)' as it is null.
// expect: TypeError: Cannot destructure property 'a' of '{}' as it is null.
// expect: TypeError: Cannot destructure '{}' as it is null.
// expect: TypeError: Cannot read properties of null
// expect: TypeError: Cannot read properties of null
// expect: TypeError: Cannot read properties of null
// expect: TypeError: Cannot read properties of undefined
// expect: TypeError: Cannot destructure property 'x y' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property '5' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'nul' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'g(...)' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'g(...)' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
// expect: TypeError: Cannot read properties of undefined (reading 'a')
// expect: TypeError: Cannot destructure property 'a' of 'g(...)' as it is null.
// expect: TypeError: Cannot destructure 'nul' as it is null.
// expect: TypeError: Cannot destructure 'nul' as it is null.
// expect: TypeError: Cannot destructure 'nul' as it is null.
// expect: TypeError: Cannot read properties of null (reading 'a')
