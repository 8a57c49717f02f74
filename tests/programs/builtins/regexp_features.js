// Lazy quantifiers, backreferences, lookarounds, classes and unicode properties.
console.log('<a><b>'.match(/<.+?>/)[0], /(\w)\1/.exec('hello')[0], /(?<c>.)\k<c>/.test('aa'), 'foobar'.replace(/foo(?=bar)/, 'X'), /(?<!\d)a/.test('1a'));
console.log(/\p{Lu}/u.test('É'), /[^\W_]/.exec('_x')[0], /\bword\b/.test('a word here'), /^[\w.+-]+@\w+\.\w{2,}$/.test('me.x+y@site.org'), /a{2,3}/.exec('aaaa')[0]);
console.log('aBc'.replace(/b/i, '-'), /(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'), 'x'.replace(/(y)?x/, '[$1]'), /[\u{1f600}-\u{1f64f}]/u.test('😁'));

// expect: <a> ll true Xbar false
// expect: true x true true aaa
// expect: a-c [
// expect:   'zaacbbbcac',
// expect:   'z',
// expect:   'ac',
// expect:   'a',
// expect:   undefined,
// expect:   'c',
// expect:   index: 0,
// expect:   input: 'zaacbbbcac',
// expect:   groups: undefined
// expect: ] [] true
