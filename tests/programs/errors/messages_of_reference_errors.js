// ReferenceErrors, and what is none.
'use strict';
const attempts = [
  () => missing,
  () => missing(),
  () => missing.x,
  () => { missing = 1; },
  () => { missing += 1; },
  () => missing++,
  () => typeof missing,
  () => missing?.x,
  () => [missing],
  () => `${missing}`,
  () => ({ missing }),
  () => later,
  () => { later = 1; },
  () => typeof later,
  () => new Later(),
  () => { const x = x + 1; },
  () => { let y = y; },
  () => { { z; let z; } },
  () => ((a = b, b) => a)(),
  () => ((a = a) => a)(),
  () => { class A extends A {} },
  () => { class B { static x = B.y.z; } },
  () => { for (const i of i) ; },
  () => { for (let i = i; ;) ; },
  () => { const { p = q, q } = {}; },
  () => { const [r = s, s] = []; },
  () => { switch (1) { case 0: let t; case 1: t; } },
  () => { class C extends Object { constructor() { this.x; super(); } } new C(); },
  () => { class D extends Object { constructor() { } } new D(); },
  () => { class E extends Object { constructor() { super(); super(); } } new E(); },
  () => { class F extends Object { constructor() { return 1; } } new F(); },
  () => { class G extends Object { constructor() { (() => this)(); } } new G(); },
  () => { class H extends Object { m() { delete super.x; } } new H().m(); },
  () => eval('missing'),
  () => new Function('return missing')(),
  () => eval('"use strict"; undeclared = 1'),
  () => globalThis.missing.x,
  () => undefined.x,
  () => arguments.callee,
  () => (function () { return arguments.callee; })(),
  () => (function f() { return f.caller; })(),
  () => (() => {}).arguments,
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}
let later = 1;
class Later {}

// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: no error
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: Cannot access 'later' before initialization
// expect: ReferenceError: Cannot access 'later' before initialization
// expect: ReferenceError: Cannot access 'later' before initialization
// expect: ReferenceError: Cannot access 'Later' before initialization
// expect: ReferenceError: Cannot access 'x' before initialization
// expect: ReferenceError: Cannot access 'y' before initialization
// expect: ReferenceError: Cannot access 'z' before initialization
// expect: ReferenceError: Cannot access 'b' before initialization
// expect: ReferenceError: Cannot access 'a' before initialization
// expect: ReferenceError: Cannot access 'A' before initialization
// expect: TypeError: Cannot read properties of undefined (reading 'z')
// expect: ReferenceError: Cannot access 'i' before initialization
// expect: ReferenceError: Cannot access 'i' before initialization
// expect: ReferenceError: Cannot access 'q' before initialization
// expect: ReferenceError: Cannot access 's' before initialization
// expect: ReferenceError: Cannot access 't' before initialization
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Super constructor may only be called once
// expect: TypeError: Derived constructors may only return object or undefined
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Unsupported reference to 'super'
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: missing is not defined
// expect: ReferenceError: undeclared is not defined
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
