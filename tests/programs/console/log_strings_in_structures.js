// Long strings inside objects, with line breaks split as Node does.
const lines = 'The first line of some text\nThe second line of that text\nThe third line of the same text';
console.log({ lines });
console.log([lines, 'short\nlines']);
console.log({ a: { b: { lines } } }, ['x'.repeat(100)], { k: 'y'.repeat(76) });
console.log(new Map([[lines, lines]]));
console.log(['a'.repeat(16) + '\n' + 'b'.repeat(80)], 'top\nlevel');

// expect: {
// expect:   lines: 'The first line of some text\n' +
// expect:     'The second line of that text\n' +
// expect:     'The third line of the same text'
// expect: }
// expect: [
// expect:   'The first line of some text\n' +
// expect:     'The second line of that text\n' +
// expect:     'The third line of the same text',
// expect:   'short\nlines'
// expect: ]
// expect: {
// expect:   a: {
// expect:     b: {
// expect:       lines: 'The first line of some text\n' +
// expect:         'The second line of that text\n' +
// expect:         'The third line of the same text'
// expect:     }
// expect:   }
// expect: } [
// expect:   'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
// expect: ] {
// expect:   k: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect: }
// expect: Map(1) {
// expect:   'The first line of some text\n' +
// expect:     'The second line of that text\n' +
// expect:     'The third line of the same text' => 'The first line of some text\n' +
// expect:     'The second line of that text\n' +
// expect:     'The third line of the same text'
// expect: }
// expect: [
// expect:   'aaaaaaaaaaaaaaaa\n' +
// expect:     'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
// expect: ] top
// expect: level
