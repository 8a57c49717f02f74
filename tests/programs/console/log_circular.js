// Circles are marked where they close.
const a = { name: 'a' };
a.self = a;
a.nested = { back: a, list: [a] };
const b = { a };
a.b = b;
console.log(a);
console.log(b);
const list = [1];
list.push(list);
console.log(list);
const m = new Map();
m.set('me', m);
console.log(m, new Set([m]));

// expect: <ref *1> {
// expect:   name: 'a',
// expect:   self: [Circular *1],
// expect:   nested: { back: [Circular *1], list: [ [Circular *1] ] },
// expect:   b: { a: [Circular *1] }
// expect: }
// expect: <ref *2> {
// expect:   a: <ref *1> {
// expect:     name: 'a',
// expect:     self: [Circular *1],
// expect:     nested: { back: [Circular *1], list: [Array] },
// expect:     b: [Circular *2]
// expect:   }
// expect: }
// expect: <ref *1> [ 1, [Circular *1] ]
// expect: <ref *1> Map(1) { 'me' => [Circular *1] } Set(1) { <ref *1> Map(1) { 'me' => [Circular *1] } }
