// Class names, tags, null prototypes and tampered constructors.
class Foo { constructor() { this.x = 1; } }
class Bar extends Foo { get [Symbol.toStringTag]() { return 'bar'; } }
class Empty {}
console.log(new Foo(), new Bar(), new Empty(), Object.create(Foo.prototype), Foo.prototype, Bar.prototype);
console.log({ [Symbol.toStringTag]: 'T' }, Object.create({ [Symbol.toStringTag]: 'T' }), Object.create({}), Object.create(Object.create(null)), Object.create(new Foo()));
console.log({ constructor: 'x' }, { constructor: Foo }, Object.assign(new Foo(), { constructor: 1 }), { a: { b: { c: new Foo(), d: [1], e: new Map(), f: () => {}, g: new Empty() } } });
console.log({ deep: { er: { foo: new Foo(), nul: Object.create(null), set: new Set([1]), date: new Date(0), re: /x/, err: [1, 2] } } });

// expect: Foo { x: 1 } Bar [bar] { x: 1 } Empty {} Foo {} {} Foo [bar] {}
// expect: { [Symbol(Symbol.toStringTag)]: 'T' } Object [T] {} {} Object <[Object: null prototype] {}> {} Foo {}
// expect: { constructor: 'x' } { constructor: [class Foo] } Foo { x: 1, constructor: 1 } {
// expect:   a: {
// expect:     b: {
// expect:       c: [Foo],
// expect:       d: [Array],
// expect:       e: Map(0) {},
// expect:       f: [Function: f],
// expect:       g: Empty {}
// expect:     }
// expect:   }
// expect: }
// expect: {
// expect:   deep: {
// expect:     er: {
// expect:       foo: [Foo],
// expect:       nul: [Object: null prototype] {},
// expect:       set: [Set],
// expect:       date: 1970-01-01T00:00:00.000Z,
// expect:       re: /x/,
// expect:       err: [Array]
// expect:     }
// expect:   }
// expect: }
