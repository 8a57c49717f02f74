// Array methods work on anything with a length.
const o = { length: 2, 0: 'a', 1: 'b' };
console.log(Array.prototype.map.call(o, (x) => x + x), Array.prototype.push.call(o, 'c'), o, Array.prototype.join.call('abc', '+'));
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.prototype.slice.call({ length: 1 }), Array.prototype.concat.call(1, 2));

// expect: [ 'aa', 'bb' ] 3 { '0': 'a', '1': 'b', '2': 'c', length: 3 } a+b+c
// expect: [ 0, 1, 4 ] [ <1 empty item> ] [ [Number: 1], 2 ]
