// Built-in iterators share prototypes, and are iterable themselves.
const it = [1, 2][Symbol.iterator]();
console.log(it[Symbol.iterator]() === it, it.next(), it.next(), it.next(), it.next(), Object.prototype.toString.call(it));
const proto = Object.getPrototypeOf(Object.getPrototypeOf(it));
console.log(Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) === proto, typeof proto[Symbol.iterator], 'a😀'[Symbol.iterator]().next(), [...'a😀']);
const array = [1, 2, 3];
const walk = array.values();
walk.next();
array.length = 1;
console.log(walk.next(), (array.push(9), walk.next()));

// expect: true { value: 1, done: false } { value: 2, done: false } { value: undefined, done: true } { value: undefined, done: true } [object Array Iterator]
// expect: true function { value: 'a', done: false } [ 'a', '😀' ]
// expect: { value: undefined, done: true } { value: undefined, done: true }
