// console.log of URL, URLSearchParams, TextEncoder and TextDecoder.
const util = require('util');
console.log(new URL('https://user:pw@example.com:8080/p/a/t/h?query=string#hash'));
console.log(new URLSearchParams('a=1&b=2'), new URLSearchParams(), new URLSearchParams({ long: 'x'.repeat(50), other: 'y'.repeat(50) }));
console.log(new URLSearchParams('a=1').entries(), new URLSearchParams('a=1&b=2').keys(), new URLSearchParams('a=1').values());
console.log(util.inspect(new URL('http://a.b'), { depth: 0 }), [[[new URL('http://a.b')]]], { u: new URL('file:///a/b') });
console.log(new (class MyURL extends URL {})('http://x.y'), new (class Q extends URLSearchParams {})('a=b'));
console.log(util.inspect(new URLSearchParams('a=1&b=2'), { depth: -1 }), [[[new URLSearchParams('a=1')]]], [new URLSearchParams('a=1')]);
console.log(new TextEncoder(), new TextDecoder(), new TextDecoder('utf-16le', { fatal: true }), [new TextDecoder('latin1', { ignoreBOM: true })]);
console.log(URL, URLSearchParams, TextEncoder, TextDecoder);
console.log(`${new URL('http://a')}`, JSON.stringify({ u: new URL('http://a/?b') }), `${new URLSearchParams('a=b c')}`, Object.keys(new URL('http://a')));
console.log('%s %j', new URLSearchParams('x=y'), new URL('http://a'));
