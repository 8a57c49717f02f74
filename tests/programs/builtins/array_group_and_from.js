// Array.from takes iterables first, then array-likes; iterators of arrays.
console.log(Array.from(new Map([[1, 2]])), Array.from({ length: 2, 0: 'x' }), Array.from([1, 2, 3], function (x) { return x * this.k; }, { k: 10 }));
console.log([...['a', 'b'].entries()], [...[, 1].keys()], [...[, 1].values()], Array.isArray(new Proxy([], {})));
class Sub extends Array {}
console.log(Sub.from([1]) instanceof Sub, Sub.of(1, 2), new Sub(2).length);

// expect: [ [ 1, 2 ] ] [ 'x', undefined ] [ 10, 20, 30 ]
// expect: [ [ 0, 'a' ], [ 1, 'b' ] ] [ 0, 1 ] [ undefined, 1 ] true
// expect: true Sub(2) [ 1, 2 ] 2
