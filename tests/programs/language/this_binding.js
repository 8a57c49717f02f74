// this is the receiver of a call; arrows take it from around them; strict functions get undefined.
const o = {
  name: 'o',
  method() { return this.name; },
  arrow: () => typeof this,
  nested() { return [1].map(() => this.name)[0]; },
};
console.log(o.method(), o.arrow(), o.nested());
const { method } = o;
console.log((0, o.method) === method);
function strict() { 'use strict'; return this; }
function sloppy() { return this === globalThis; }
console.log(strict(), sloppy(), strict.call(1), typeof function () { return this; }.call(1));
console.log((o.method)(), o?.method());

// expect: o object o
// expect: true
// expect: undefined true 1 object
// expect: o o
