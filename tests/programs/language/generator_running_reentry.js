// A generator cannot be entered while it runs.
const it = (function* () {
  try {
    it.next();
  } catch (e) {
    console.log(e.name, e.message);
  }
  yield 1;
})();
console.log(it.next());

// expect: TypeError Generator is already running
// expect: { value: 1, done: false }
