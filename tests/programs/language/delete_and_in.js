// delete removes own configurable properties; in looks along the chain.
const o = Object.create({ inherited: 1 }, { fixed: { value: 1 } });
o.own = 1;
console.log('inherited' in o, delete o.inherited, 'inherited' in o, delete o.own, 'own' in o, delete o.fixed);
(function () {
  'use strict';
  try {
    delete o.fixed;
  } catch (e) {
    console.log(e.message);
  }
})();
const a = [1, 2, 3];
delete a[1];
console.log(a, 1 in a, a.length);
try {
  'x' in 'string';
} catch (e) {
  console.log(e.message);
}

// expect: true true true true false false
// expect: Cannot delete property 'fixed' of #<Object>
// expect: [ 1, <1 empty item>, 3 ] false 3
// expect: Cannot use 'in' operator to search for 'x' in string
