// Accessors in object literals share a property; a later data property replaces it.
const o = {
  get a() { return 1; },
  set a(v) { this.stored = v; },
  get ['b' + 1]() { return 2; },
  get c() { return 3; },
  c: 'replaced',
};
o.a = 5;
console.log(o, o.b1, o.c, o.stored);
'use strict';
(function () {
  'use strict';
  try {
    ({ get x() { return 1; } }).x = 2;
  } catch (e) {
    console.log(e.message);
  }
})();

// expect: { a: [Getter/Setter], b1: [Getter], c: 'replaced', stored: 5 } 2 replaced 5
// expect: Cannot set property x of #<Object> which has only a getter
