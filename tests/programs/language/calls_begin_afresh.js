// Nothing of a call that is over shows in the next call of the same function.
function missing(a, b) {
  const before = b;
  b = 'set';
  return [a, before, this === globalThis, new.target === undefined].join();
}
console.log(missing(1, 2), missing(3));
console.log(missing.call([], 1), missing(1));

function Maker(n) { if (n) return n; this.made = true; }
console.log(new Maker().made, Maker(5), new Maker(5).made, Maker.call({}, 0));

function count() { return arguments.length; }
console.log(count(1, 2, 3), count(), count(1));

function throwing(n) { if (n > 0) { try { return throwing(n - 1); } finally { n = -1; } } throw n; }
for (const n of [2, 0]) try { throwing(n); } catch (e) { console.log(e); }

function keeps(n) { let own = n; return { get: () => own, add: () => ++own }; }
const first = keeps(1), second = keeps(10);
first.add();
console.log(first.get(), second.get());

function* some(n) { for (let i = 0; i < n; ++i) yield i; }
const a = some(2), b = some(3);
console.log(a.next().value, b.next().value, [...a].join(), [...b].join());

function failsAtOnce(n = missingName) { return n; }
function* failsToBegin(n = missingName) { yield n; }
for (const f of [failsAtOnce, failsToBegin]) {
  try { f(); } catch (e) { console.log(e.name); }
  console.log(typeof f(1));
}

async function waits(n) { await null; return n; }
const depth = (n) => (n === 0 ? 0 : 1 + depth(n - 1));
Promise.all([waits(1), waits(2)]).then((all) => console.log(all.join(), depth(1000)));

// expect: 1,2,true,true 3,,true,true
// expect: 1,,false,true 1,,true,true
// expect: true 5 undefined undefined
// expect: 3 0 1
// expect: 0
// expect: 0
// expect: 2 10
// expect: 0 0 1 1,2
// expect: ReferenceError
// expect: number
// expect: ReferenceError
// expect: object
// expect: 1,2 1000
