// Members, chains, this and super.
const tag = () => 5;
const attempts = [
  () => attempts['a b'](),
  () => attempts[1.5](),
  () => attempts[-1](),
  () => (void 0)(),
  () => (delete attempts.x)(),
  () => /a/gi(),
  () => (null)(),
  () => 'str'(),
  () => (attempts, 1)(),
  () => (1, attempts, 3)(),
  () => (attempts || 1 || 2)(),
  () => (null ?? 5)(),
  () => (1 && 2)(),
  () => tag`x`,
  () => String.raw`x`(),
  () => Symbol.iterator(),
  () => this(),
  () => this.x(),
  () => globalThis.x.y(),
  () => { class A { #p = 1; f() { this.#p(); } } new A().f(); },
  () => { class A { f() { super.x(); } } new A().f(); },
  () => { class A { static #p = 1; static f() { A.#p.x.y(); } } A.f(); },
  () => { class A { f() { super['x'](); } } new A().f(); },
  () => { class A extends Object { constructor() { super()(); } } new A(); },
  () => eval('1')(),
  () => (function f() {})()(),
  () => (class {})(),
  () => (class A {})(),
  () => { class B {} B(); },
  () => new (class { f() {} })().g(),
  () => JSON.parse('1')(),
  () => attempts.map(5),
  () => attempts.forEach(),
  () => [1].reduce(undefined),
  () => new Promise(),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: attempts.a b is not a function
// expect: TypeError: attempts[1.5] is not a function
// expect: TypeError: attempts[-1] is not a function
// expect: TypeError: (void 0) is not a function
// expect: TypeError: (delete attempts.x) is not a function
// expect: TypeError: /a/gi is not a function
// expect: TypeError: null is not a function
// expect: TypeError: "str" is not a function
// expect: TypeError: (attempts , 1) is not a function
// expect: TypeError: (1 , attempts , 3) is not a function
// expect: TypeError: (attempts || 1 || 2) is not a function
// expect: TypeError: (null ?? 5) is not a function
// expect: TypeError: (1 && 2) is not a function
// expect: no error
// expect: TypeError: String.raw(...) is not a function
// expect: TypeError: Symbol.iterator is not a function
// expect: TypeError: this is not a function
// expect: TypeError: this.x is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: this[#p] is not a function
// expect: TypeError: (intermediate value).x is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: (intermediate value).x is not a function
// expect: TypeError: super(...) is not a function
// expect: TypeError: eval(...) is not a function
// expect: TypeError: (intermediate value)(...) is not a function
// expect: TypeError: Class constructors cannot be invoked without 'new'
// expect: TypeError: Class constructor A cannot be invoked without 'new'
// expect: TypeError: Class constructor B cannot be invoked without 'new'
// expect: TypeError: (intermediate value).g is not a function
// expect: TypeError: JSON.parse(...) is not a function
// expect: TypeError: 5 is not a function
// expect: TypeError: undefined is not a function
// expect: TypeError: undefined is not a function
// expect: TypeError: Promise resolver undefined is not a function
