// Assignment follows the chain: setters catch it, read-only properties forbid it.
const proto = { set v(x) { this._v = x * 2; }, get v() { return this._v; } };
const o = Object.create(proto);
o.v = 2;
console.log(o.v, Object.keys(o), proto._v);
const ro = Object.create(Object.freeze({ fixed: 1 }));
ro.fixed = 2;
console.log(ro.fixed, Object.hasOwn(ro, 'fixed'));
(function () {
  'use strict';
  try {
    ro.fixed = 2;
  } catch (e) {
    console.log(e.message);
  }
  try {
    'str'.length = 1;
  } catch (e) {
    console.log(e.message);
  }
})();

// expect: 4 [ '_v' ] undefined
// expect: 1 false
// expect: Cannot assign to read only property 'fixed' of object '#<Object>'
// expect: Cannot assign to read only property 'length' of string 'str'
