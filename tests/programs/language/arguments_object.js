// Sloppy arguments are tied to the parameters, strict ones are a copy.
function sloppy(a) { a = 2; arguments[1] = 'x'; return [arguments[0], arguments.length, arguments[1]]; }
function strict(a) { 'use strict'; a = 2; return [arguments[0], arguments.length]; }
function defaults(a, b = 1) { a = 2; return arguments[0]; }
console.log(sloppy(1), strict(1), defaults(1));
function back(a) { arguments[0] = 'back'; return a; }
console.log(back(1), [...(function () { return arguments; })(1, 2)]);
console.log((function () { return arguments; })(1, 'two'));
console.log(Object.prototype.toString.call((function () { return arguments; })()));

// expect: [ 2, 1, 'x' ] [ 1, 1 ] 1
// expect: back [ 1, 2 ]
// expect: [Arguments] { '0': 1, '1': 'two' }
// expect: [object Arguments]
