// vm: a context has builtins of its own and the properties of an object of the program as its globals.
const vm = require('vm');
const attempt = (action) => {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message, error instanceof Error, error.stack.split('\n').slice(0, 3));
  }
};
attempt(() => vm.runInNewContext('x + 1', { x: 1 }));
attempt(() => vm.runInNewContext('this', { x: 1 }));
attempt(() => vm.runInNewContext('[typeof console, typeof setTimeout, typeof require, typeof process, typeof structuredClone, typeof URL, typeof Intl].join()'));
const sandbox = { x: 1, log: console.log };
const context = vm.createContext(sandbox);
console.log(context === sandbox, vm.isContext(sandbox), vm.isContext({}), vm.createContext(sandbox) === sandbox);
attempt(() => vm.runInContext('var y = 2; z = 3; let q = 4; function f() { return x; } globalThis.w = 5; x = 10; this.v = 6; y', context));
console.log(sandbox);
attempt(() => vm.runInContext('q + y + z + f()', context));
attempt(() => vm.runInContext('[] instanceof Array', context));
attempt(() => vm.runInContext('[]', context) instanceof Array);
attempt(() => vm.runInContext('[1, { a: 2 }]', context));
attempt(() => vm.runInContext('Object.keys(globalThis)', context));
attempt(() => vm.runInContext('Object.getOwnPropertyNames(globalThis).includes("Array")', context));
attempt(() => vm.runInContext('throw new TypeError("bad")', context));
attempt(() => vm.runInContext('1;\n  nope', context));
attempt(() => vm.runInContext('"use strict"; undeclared = 1', context));
attempt(() => vm.runInContext('let x x', context));
attempt(() => vm.runInContext('const later = 1', context));
attempt(() => vm.runInContext('later', context));
attempt(() => vm.runInContext('typeof x + delete globalThis.x + typeof x', context));
attempt(() => vm.runInContext('Array = 5; Array', context));
console.log(sandbox.Array, 'x' in sandbox);
attempt(() => vm.runInContext('[].constructor === Array', context));
attempt(() => vm.runInContext('k = 2; k', vm.createContext(Object.freeze({ k: 1 }))));
attempt(() => vm.runInContext('v = 5; v', vm.createContext({ get v() { return 'getter'; }, set v(value) { console.log('set', value); } })));
attempt(() => vm.runInNewContext('Object.getOwnPropertyDescriptor(globalThis, "a").value', { a: 1 }));
attempt(() => vm.runInNewContext('this.constructor.name + typeof toString', { a: 1 }));
attempt(() => vm.runInNewContext('(function () { return this === globalThis; })()'));
attempt(() => vm.runInNewContext('eval("var e = 1"); e'));
attempt(() => vm.runInNewContext('(0, eval)("this === globalThis")'));
attempt(() => vm.runInNewContext('new Promise((resolve) => resolve(1))') instanceof Promise);
attempt(() => vm.runInNewContext('new Error("made inside")') instanceof Error);
attempt(() => vm.runInNewContext('new Map([[1, new Set([2])]])'));
attempt(() => vm.runInNewContext('f', { f: 1 }, 'named.js'));
attempt(() => vm.runInNewContext('console.log("nobody sees it")'));
