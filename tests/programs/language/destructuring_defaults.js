// A default is used for undefined only, and only then evaluated.
const unused = () => { throw new Error('evaluated'); };
const { a = 1, b = 2, c = unused(), d: { e = 5 } = {} } = { b: undefined, c: null };
console.log(a, b, c, e);
const [x = 1, y = x + 1, , z = 'z'] = [10, undefined, 3];
console.log(x, y, z);
function f({ p = 1, q } = { q: 'whole' }, [r] = 'rs') { return [p, q, r]; }
console.log(f(), f({ q: 2 }, [3]));
const { length, 0: first, ...others } = 'hey';
console.log(length, first, others);

// expect: 1 2 null 5
// expect: 10 11 z
// expect: [ 1, 'whole', 'r' ] [ 1, 2, 3 ]
// expect: 3 h { '1': 'e', '2': 'y' }
