// exec keeps lastIndex for g and y; results carry index, input and groups.
const re = /a(?<n>\d)?/g;
let m;
while ((m = re.exec('a1 a a2'))) console.log(m[0], m[1], m.index, re.lastIndex, { ...m.groups });
const y = /b/y;
console.log(y.test('ab'), (y.lastIndex = 1, y.test('ab')), y.lastIndex, /./su.flags, /a/i.test('A'), /^b/m.test('a\nb'), /./.test('\n'), /\u{1f600}/u.test('😀'));
console.log('a1b22'.match(/\d+/g), 'x'.match(/y/), 'a1'.match(/(\d)/).index, [...'a1b2'.matchAll(/[a-z](\d)/g)].map((x) => x[1]), /(?<=\$)\d+/.exec('cost $42')[0], /(a)|(b)/.exec('b'));
console.log(/a/d.exec('ba').indices[0], String(new RegExp('/', 'g')), new RegExp(/x/g, 'i').flags, /[\]/]/.source, RegExp('\n').toString());
try {
  new RegExp('(');
} catch (e) {
  console.log(e.name, e.message);
}
try {
  new RegExp('a', 'gg');
} catch (e) {
  console.log(e.message);
}

// expect: a1 1 0 2 { n: '1' }
// expect: a undefined 3 4 { n: undefined }
// expect: a2 2 5 7 { n: '2' }
// expect: false true 2 su true true false true
// expect: [ '1', '22' ] null 1 [ '1', '2' ] 42 [ 'b', undefined, 'b', index: 0, input: 'b', groups: undefined ]
// expect: [ 1, 2 ] /\//g i [\]/] /\n/
// expect: SyntaxError Invalid regular expression: /(/: Unterminated group
// expect: Invalid flags supplied to RegExp constructor 'gg'
