// The searching and cutting methods of strings.
const s = 'Hello, World';
console.log(s.slice(-5, -1), s.substring(5, 1), s.substr(-5, 3), s.at(-1), s.charAt(99), s.charCodeAt(0), s.codePointAt(1));
console.log(s.indexOf('o', 5), s.lastIndexOf('o'), s.includes('World'), s.startsWith('World', 7), s.endsWith('Hello', 5), s.search(/W/));
console.log('a-b-c'.split('-', 2), 'abc'.split(''), ''.split(','), 'a1b2'.split(/\d/), 'a1b2'.split(/(\d)/), 'x'.padStart(4, 'ab'), 'x'.padEnd(3), '[' + '  t\n'.trim() + ']');
console.log('ab'.repeat(3), 'aXbX'.replace('X', '$&$&'), 'aXbX'.replaceAll('X', (m, i) => i), 'ß'.toUpperCase(), 'İ'.toLowerCase().length, 'a\u0301'.normalize().length, 'b'.localeCompare('a'));
try {
  'x'.repeat(-1);
} catch (e) {
  console.log(e.message);
}
try {
  'x'.replaceAll(/x/, '');
} catch (e) {
  console.log(e.message);
}
console.log('a😀'.isWellFormed(), '\ud800'.isWellFormed(), [...'a😀'].length, String.fromCodePoint(128512), String.fromCharCode(97, 98));

// expect: Worl ello Wor d  72 101
// expect: 8 8 true true true 7
// expect: [ 'a', 'b' ] [ 'a', 'b', 'c' ] [ '' ] [ 'a', 'b', '' ] [ 'a', '1', 'b', '2', '' ] abax x   [t]
// expect: ababab aXXbX a1b3 SS 2 1 1
// expect: Invalid count value: -1
// expect: String.prototype.replaceAll called with a non-global RegExp argument
// expect: true false 2 😀 ab
