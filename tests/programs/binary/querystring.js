// require('querystring').
const qs = require('querystring');
console.log(qs.parse('a=1&b=2&a=3&c&=d&e=%20+x&f=%zz'), qs.parse('a:1;b:2', ';', ':'), qs.parse(''), qs.parse('a=1&b=2', null, null, { maxKeys: 1 }));
console.log(qs.stringify({ a: [1, 2], b: 'x y', c: true, d: null, e: undefined, f: NaN, g: 5n, h: '' }), qs.stringify({ a: 1, b: 2 }, ';', ':'), qs.stringify('x'), qs.stringify({ 'ü&': '=' }));
console.log(qs.escape('a b&c=d/ü'), qs.unescape('a%20b%zz'), qs.encode === qs.stringify, qs.decode === qs.parse);
