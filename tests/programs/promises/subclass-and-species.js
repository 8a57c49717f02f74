// then makes its promise with the species of the receiver's constructor.
class Loud extends Promise {
  constructor(executor) { console.log('new Loud'); super(executor); }
}
const p = Loud.resolve(1);
const q = p.then((v) => v + 1);
console.log(q instanceof Loud);
class Quiet extends Promise {
  static get [Symbol.species]() { return Promise; }
}
const r = new Quiet((resolve) => resolve(1)).then(() => {});
console.log(r instanceof Quiet, r instanceof Promise);
q.then((v) => console.log('value', v));

// expect: new Loud
// expect: new Loud
// expect: true
// expect: false true
// expect: new Loud
// expect: value 2
