// A return, break or throw in finally replaces what was under way.
const f1 = () => { try { return 'try'; } finally { return 'finally'; } };
const f2 = () => { try { throw new Error('lost'); } finally { return 'saved'; } };
const f3 = () => { for (;;) { try { return 'try'; } finally { break; } } return 'after'; };
const f4 = () => { try { throw 1; } catch (e) { throw e + 1; } finally { console.log('cleanup'); } };
console.log(f1(), f2(), f3());
try {
  f4();
} catch (e) {
  console.log(e);
}
let i = 0;
const f5 = () => { try { return i; } finally { i = 'changed later'; } };
console.log(f5(), i);

// expect: finally saved after
// expect: cleanup
// expect: 2
// expect: 0 changed later
