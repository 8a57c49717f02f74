// A call of IIFEs, chains and members: how the callee is named.
const tag = () => 5;
const attempts = [
  () => (() => 5)()(),
  () => (function () { return 5; })()(),
  () => (function () { 1; 2; return 5; })()(),
  () => ((a, b = 1) => [a, b])()(),
  () => ((a, b = 1) => { 1; return 3; })()(),
  () => (async () => 5)()(),
  () => (function ({a} = {}, ...m) { return 5; })()(),
  () => ((a)=>{ const b = a; return 5; })()(),
  () => new (() => 1)(),
  () => new (() => { 1; })(),
  () => new (async function(){ 1; 2; })(),
  () => (1 + 2)(),
  () => (-1)(),
  () => (!1)(),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: (intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(intermediate value)(intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(intermediate value)(intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(intermediate value)(...) is not a function
// expect: TypeError: (intermediate value)(intermediate value)(...) is not a function
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: 3 is not a function
// expect: TypeError: -1 is not a function
// expect: TypeError: false is not a function
