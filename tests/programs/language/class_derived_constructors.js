// A derived constructor must call super exactly once, and may return an object instead.
class A {}
const attempt = (C) => {
  try {
    console.log(new C());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
attempt(class extends A { constructor() {} });
attempt(class extends A { constructor() { super(); super(); } });
attempt(class extends A { constructor() { this.x = 1; super(); } });
attempt(class extends A { constructor() { return { own: true }; } });
attempt(class extends A { constructor() { return 1; } });
attempt(class B extends A { constructor() { super(); return undefined; } });
attempt(class C extends A { constructor(...args) { (() => super(...args))(); this.viaArrow = 1; } });
attempt(class extends null {});
try {
  class X extends 5 {}
} catch (e) {
  console.log(e.message);
}

// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Super constructor may only be called once
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: { own: true }
// expect: TypeError: Derived constructors may only return object or undefined
// expect: B {}
// expect: C { viaArrow: 1 }
// expect: TypeError: Super constructor null of anonymous class is not a constructor
// expect: Class extends value 5 is not a constructor or null
