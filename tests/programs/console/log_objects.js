// Objects on one line while short, on several when long or deep.
console.log({}, { a: 1 }, { a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } });
console.log({ 'a-b': 1, 2: 2, _c: 3, $d: 4, [Symbol('e')]: 5, é: 6, '': 7 });
console.log({ name: 'A rather long name for a property', description: 'together they do not fit', n: 1 });
console.log({ user: { id: 1, name: 'Ada', tags: ['x', 'y'], address: { city: 'London', geo: { lat: 1 } } } });
console.log([{ a: 1, b: 2 }, { a: 3, b: 4 }], [[1, [2, [3, [4]]]]]);
console.log({ f() {}, g: () => {}, h: class H {}, i: function* () {}, j: async () => {} });
console.log(Object.create(null), Object.create({ inherited: 1 }), new (class Foo { x = 1 })(), new (class {})());

// expect: {} { a: 1 } { a: { b: { c: {} } } } { a: { b: { c: [Object] } } }
// expect: { '2': 2, 'a-b': 1, _c: 3, '$d': 4, 'é': 6, '': 7, [Symbol(e)]: 5 }
// expect: {
// expect:   name: 'A rather long name for a property',
// expect:   description: 'together they do not fit',
// expect:   n: 1
// expect: }
// expect: {
// expect:   user: {
// expect:     id: 1,
// expect:     name: 'Ada',
// expect:     tags: [ 'x', 'y' ],
// expect:     address: { city: 'London', geo: [Object] }
// expect:   }
// expect: }
// expect: [ { a: 1, b: 2 }, { a: 3, b: 4 } ] [ [ 1, [ 2, [Array] ] ] ]
// expect: {
// expect:   f: [Function: f],
// expect:   g: [Function: g],
// expect:   h: [class H],
// expect:   i: [GeneratorFunction: i],
// expect:   j: [AsyncFunction: j]
// expect: }
// expect: [Object: null prototype] {} {} Foo { x: 1 } {}
