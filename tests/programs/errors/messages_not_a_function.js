// Calling what is not a function names the expression.
const o = { a: 1, b: { c: null } }, list = [1], undef = undefined;
const attempts = [() => undef(), () => o.a(), () => o.b.c(), () => o.b.d(), () => list[0](), () => o['a'](), () => (1)(), () => o.x.y, () => null.x, () => undefined[Symbol.iterator], () => { o.b.c.d = 1; }, () => new o.a(), () => new undef(), () => new (() => {})(), () => new o.b(), () => { for (const x of 5); }, () => { for (const x of o); }, () => [...undef], () => Math.max(...5), () => new Map(5), () => [].x.y.z, () => o.b.d?.e.f.g || o.b.q.r, () => `${Symbol()}`, () => ({}) instanceof 5, () => ({}) instanceof (() => {}), () => Symbol() + 1, () => null[0]];
for (const f of attempts) {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: TypeError: undef is not a function
// expect: TypeError: o.a is not a function
// expect: TypeError: o.b.c is not a function
// expect: TypeError: o.b.d is not a function
// expect: TypeError: list[0] is not a function
// expect: TypeError: o.a is not a function
// expect: TypeError: 1 is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: Cannot read properties of null (reading 'x')
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot set properties of null (setting 'd')
// expect: TypeError: o.a is not a constructor
// expect: TypeError: undef is not a constructor
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: o.b is not a constructor
// expect: TypeError: 5 is not iterable
// expect: TypeError: o is not iterable
// expect: TypeError: undef is not iterable
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: Cannot read properties of undefined (reading 'r')
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot read properties of null (reading '0')
