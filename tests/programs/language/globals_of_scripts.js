// globalThis has the standard functions; undeclared names throw, typeof does not.
console.log(typeof globalThis, globalThis.Array === Array, typeof undeclared, isNaN('x'), parseInt('12px'), parseFloat('1.5e3x'));
try {
  undeclared;
} catch (e) {
  console.log(e.name, e.message);
}
try {
  (function () { 'use strict'; undeclared = 1; })();
} catch (e) {
  console.log(e.message);
}
implicit = 1;
console.log(globalThis.implicit, delete globalThis.implicit, typeof implicit);
console.log(encodeURIComponent('a b&ü'), decodeURIComponent('%C3%BC'), encodeURI('http://x/?a=b c'), escape('ü'), unescape('%FC'));
console.log(typeof module, typeof exports, typeof require, this === module.exports);

// expect: object true undefined true 12 1500
// expect: ReferenceError undeclared is not defined
// expect: undeclared is not defined
// expect: 1 true undefined
// expect: a%20b%26%C3%BC ü http://x/?a=b%20c %FC ü
// expect: object object function true
