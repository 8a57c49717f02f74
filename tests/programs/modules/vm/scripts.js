// vm: scripts in this context and in others, functions from texts, what the arguments must be.
const vm = require('node:vm');
const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};
const local = 1;
attempt(() => vm.runInThisContext('typeof require + typeof local'));
globalThis.shared = 'shared';
attempt(() => vm.runInThisContext('shared'));
attempt(() => vm.runInThisContext('var declared = 7; let lexical = 8; this === globalThis'));
console.log(declared, globalThis.declared, lexical, globalThis.lexical);
attempt(() => vm.runInThisContext('[] ') instanceof Array);
const script = new vm.Script('n = (typeof n === "undefined" ? 0 : n) + 1', { filename: 'count.js' });
const context = vm.createContext({});
console.log(script.runInThisContext(), script.runInThisContext(), n, script.runInContext(context), script.runInContext(context), script.runInNewContext({ n: 5 }), script.runInNewContext());
console.log(script, Object.keys(script), vm.createScript('1') instanceof vm.Script);
attempt(() => new vm.Script('a b'));
attempt(() => vm.runInThisContext('throw new Error("x")', 'file.js'));
for (const options of ['file.js', { filename: 'other.js', lineOffset: 10 }]) {
  try {
    vm.runInThisContext('\nthrow new Error("x")', options);
  } catch (error) {
    console.log(error.stack.split('\n').slice(0, 6));
  }
}
attempt(() => vm.compileFunction('return a + b', ['a', 'b'])(1, 2));
attempt(() => vm.compileFunction('return a + b', ['a', 'b']).toString());
attempt(() => vm.compileFunction('return inside', [], { parsingContext: vm.createContext({ inside: 'inside' }) })());
attempt(() => vm.runInContext('1', {}));
attempt(() => vm.runInContext(1, context));
attempt(() => vm.createContext(1));
attempt(() => vm.isContext(null));
attempt(() => vm.runInThisContext('1', 5));
attempt(() => vm.compileFunction(5));
attempt(() => new vm.Script('1', { filename: 5 }));
vm.runInContext('import("fs")', context).catch((error) => console.log(error.name, error.code, error.message));
