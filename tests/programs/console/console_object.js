// The console itself is an ordinary object with enumerable functions.
console.log(Object.prototype.toString.call(console), typeof console.log, console.log.name, console.group.length, Object.keys(console).includes('table'));
console.log(Object.getOwnPropertyDescriptor(globalThis, 'console').enumerable, delete console.debug, typeof console.debug);
const original = console.log;
console.log = (...args) => original('wrapped', ...args);
console.log(1);
console.count();

// expect: [object console] function log 0 true
// expect: false true undefined
// expect: wrapped 1
// expect: wrapped default: 1
