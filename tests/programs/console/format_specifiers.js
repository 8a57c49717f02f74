// %s %d %i %f %j %o %O %c %% and arguments left over.
console.log('%s is %d years and %i months, %f', 'Bob', 42.5, 3.9, '1.25', 'left', { over: 1 });
console.log('%s %s %s %s %s %s %s', 'x', 1n, Symbol('s'), -0, null, undefined, { a: { b: { c: 1 } } });
console.log('%s %s %s %s', [1, [2, [3]]], class A {}, () => 1, new (class T { toString() { return 'own toString'; } })());
console.log('%d %d %d %d %i %i %f', '0x10', 1n, {}, null, 'x', 12.9, 'abc');
console.log('%j %j', { a: [1] }, 'q', '100%', '%s', 5);
console.log('%% %s %', 'a', '%x %', 'b', '%');
console.log('%c styled %c', 'color: red', '', 'rest');
console.log('%O', { a: { b: { c: { d: { e: 1 } } } } });
console.log('%o', { f() {}, a: [1] });
console.log('%s');
console.log('%d%%', 50);
console.log(5, '%s', 'x');
const cyclic = {};
cyclic.c = cyclic;
console.log('%j', cyclic);
console.log('%s', new Error('message only').message, new Date(0), '%s');
console.log('%s|%s', new Date(0), new (class X extends Error {})('in class').message);

// expect: Bob is 42.5 years and 3 months, 1.25 left { over: 1 }
// expect: x 1n Symbol(s) -0 null undefined { a: [Object] }
// expect: [ 1, [Array] ] class A {} () => 1 own toString
// expect: 16 1n NaN 0 NaN 12 NaN
// expect: {"a":[1]} "q" 100% %s 5
// expect: % a % %x % b %
// expect:  styled  rest
// expect: { a: { b: { c: [Object] } } }
// expect: {
// expect:   f: [Function: f] { [length]: 0, [name]: 'f' },
// expect:   a: [ 1, [length]: 1 ]
// expect: }
// expect: %s
// expect: 50%
// expect: 5 %s x
// expect: [Circular]
// expect: message only 1970-01-01T00:00:00.000Z %s
// expect: 1970-01-01T00:00:00.000Z|in class
