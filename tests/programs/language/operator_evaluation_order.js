// Operands are evaluated left to right, conversion comes after both.
const v = (name, value) => ({ valueOf() { console.log('valueOf', name); return value; } });
const e = (name, value) => (console.log('eval', name), v(name, value));
console.log(e('a', 1) + e('b', 2) * e('c', 3));
console.log(e('a', 2) ** e('b', 3));
console.log(e('x', 1) < e('y', 2));
console.log(e('x', 1) > e('y', 2));
const o = { a: 1 };
const key = { toString() { console.log('key to string'); return 'a'; } };
o[key] = e('right', 5) + 1;
console.log(o.a);
let i = 1;
i += i++ + ++i;
console.log(i);

// expect: eval a
// expect: eval b
// expect: eval c
// expect: valueOf b
// expect: valueOf c
// expect: valueOf a
// expect: 7
// expect: eval a
// expect: eval b
// expect: valueOf a
// expect: valueOf b
// expect: 8
// expect: eval x
// expect: eval y
// expect: valueOf x
// expect: valueOf y
// expect: true
// expect: eval x
// expect: eval y
// expect: valueOf x
// expect: valueOf y
// expect: false
// expect: eval right
// expect: valueOf right
// expect: key to string
// expect: 6
// expect: 5
