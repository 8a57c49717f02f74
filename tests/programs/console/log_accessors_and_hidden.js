// Accessors are named, not called; non-enumerable properties are hidden.
const o = { get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {}, d: 1 };
Object.defineProperty(o, 'hidden', { value: 1 });
Object.defineProperty(o, Symbol('hidden'), { value: 1 });
console.log(o);
console.dir(o, { showHidden: true, getters: true });
console.log({ ['__proto__']: 1 }, { __proto__: { a: 1 } }, Object.freeze({ f: 1 }));

// expect: { a: [Getter], b: [Setter], c: [Getter/Setter], d: 1 }
// expect: {
// expect:   a: [Getter: 1],
// expect:   b: [Setter],
// expect:   c: [Getter/Setter: 1],
// expect:   d: 1,
// expect:   [hidden]: 1,
// expect:   [Symbol(hidden)]: 1
// expect: }
// expect: { ['__proto__']: 1 } {} { f: 1 }
