// Operators are printed in brackets, constants are folded.
const tag = () => 5;
const attempts = [
  () => (1n)(),
  () => `a`(),
  () => `a${1}b${attempts.length}`(),
  () => (attempts + 1 + 2)(),
  () => (attempts !== 1)(),
  () => (attempts === 1)(),
  () => (attempts in {})(),
  () => (typeof attempts)(),
  () => { let a = 1; (a++)(); },
  () => { let a = 1; (a = 5)(); },
  () => { let a = 1; (a += 5)(); },
  () => ([1,,2])(),
  () => ({a: 1, b() {}})(),
  () => ({a: 1, b: 2}).x(),
  () => [..."ab"].x(),
  () => [...[1]](),
  () => (attempts ? 1 : 2)(),
  () => new (class A {})().x(),
  () => new Date().x(),
  () => new (Math.max)(),
  () => (attempts?.x)(),
  () => attempts?.x(),
  () => attempts.x?.y(),
  () => attempts?.[0].x(),
  () => attempts[0](1).x,
  () => Math['max' + 1](),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: (intermediate value) is not a function
// expect: TypeError: "a" is not a function
// expect: TypeError: 1attempts.length is not a function
// expect: TypeError: (attempts + 1 + 2) is not a function
// expect: TypeError: (!(attempts === 1)) is not a function
// expect: TypeError: (attempts === 1) is not a function
// expect: TypeError: (attempts in {}) is not a function
// expect: TypeError: (typeof attempts) is not a function
// expect: TypeError: (a++) is not a function
// expect: TypeError: a is not a function
// expect: TypeError: a is not a function
// expect: TypeError: [1,(intermediate value),2] is not a function
// expect: TypeError: {(intermediate value)(intermediate value)} is not a function
// expect: TypeError: {(intermediate value)(intermediate value)}.x is not a function
// expect: TypeError: [(..."ab")].x is not a function
// expect: TypeError: [(...[1])] is not a function
// expect: TypeError: (intermediate value)(intermediate value)(intermediate value) is not a function
// expect: TypeError: (intermediate value).x is not a function
// expect: TypeError: (intermediate value).x is not a function
// expect: TypeError: Math.max is not a constructor
// expect: TypeError: (intermediate value) is not a function
// expect: TypeError: attempts?.x is not a function
// expect: no error
// expect: TypeError: attempts?.[0].x is not a function
// expect: TypeError: (intermediate value) is not a function
// expect: TypeError: Math[("max" + 1)] is not a function
