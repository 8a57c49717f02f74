// Top-level strings are bare, nested ones quoted.
console.log('text', 1, -0, 1n, true, null, undefined, Symbol('s'), NaN);
console.log(['text', -0, 1n, undefined, null, Symbol.iterator]);
console.log();
console.log('');
console.log('a', '', 'b');
console.log("it's", ["it's", 'say "hi"', `both ' and "`, 'all \' " `', 'back\\slash', 'tab\there', 'line\nbreak', '\x00\x7f\u200b\ud800']);

// expect: text 1 -0 1n true null undefined Symbol(s) NaN
// expect: [ 'text', -0, 1n, undefined, null, Symbol(Symbol.iterator) ]
// expect:
// expect:
// expect: a  b
// expect: it's [
// expect:   "it's",
// expect:   'say "hi"',
// expect:   `both ' and "`,
// expect:   'all \' " `',
// expect:   'back\\slash',
// expect:   'tab\there',
// expect:   'line\nbreak',
// expect:   '\x00\x7F​\ud800'
// expect: ]
