// Weak collections take objects (and unregistered symbols) as keys only.
const k = {};
const w = new WeakMap([[k, 1]]);
console.log(w.get(k), w.has({}), w.delete(k), w.has(k), new WeakSet([k]).has(k), new WeakRef(k).deref() === k);
for (const f of [() => w.set(1, 1), () => new WeakSet([1]), () => new WeakRef('x'), () => w.set(Symbol.for('r'), 1)]) {
  try {
    f();
  } catch (e) {
    console.log(e.name, e.message);
  }
}

// expect: 1 false true false true true
// expect: TypeError Invalid value used as weak map key
// expect: TypeError Invalid value used in weak set
// expect: TypeError WeakRef: invalid target
// expect: TypeError Invalid value used as weak map key
