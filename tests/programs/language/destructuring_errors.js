// What cannot be destructured says why.
const attempt = (f) => {
  try {
    f();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
attempt(() => { const { a } = null; });
attempt(() => { const { a } = undefined; });
attempt(() => { const [a] = 1; });
attempt(() => { const [a] = {}; });
attempt(() => { const { a: { b } } = {}; });
attempt(() => { (({ x }) => x)(); });

// expect: TypeError: Cannot destructure property 'a' of 'null' as it is null.
// expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError: 1 is not iterable
// expect: TypeError: {} is not iterable
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: TypeError: Cannot destructure property 'x' of 'undefined' as it is undefined.
