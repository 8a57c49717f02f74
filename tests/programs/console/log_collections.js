// Maps, Sets, their iterators, and weak collections.
console.log(new Map(), new Map([[1, 'one'], ['k', { a: [1] }]]), new Set(), new Set([1, 'a', { x: 1 }]), new Map([[{ key: 1 }, new Map([[1, new Set([2])]])]]));
console.log(new Map([[1, 2]]).entries(), new Map([[1, 2]]).keys(), new Set([1, 2]).values(), new Set([3]).entries(), new WeakMap(), new WeakSet());
const it = new Map([[1, 2], [3, 4]])[Symbol.iterator]();
it.next();
console.log(it, [1][Symbol.iterator](), 'x'[Symbol.iterator](), 'x'.matchAll(/x/g), new Map([['a long key that takes some room', 'and a long value too'], ['another key of this kind', 'with another value']]));
console.log(new Set(Array.from({ length: 30 }, (_, i) => i)), new Map([[NaN, [new Set([[]])]]]));
class Bag extends Set {}
console.log(new Bag([1]), new (class extends Map {})([[1, 2]]), Object.assign(new Map([[1, 2]]), { extra: true }));

// expect: Map(0) {} Map(2) { 1 => 'one', 'k' => { a: [ 1 ] } } Set(0) {} Set(3) { 1, 'a', { x: 1 } } Map(1) { { key: 1 } => Map(1) { 1 => Set(1) { 2 } } }
// expect: [Map Entries] { [ 1, 2 ] } [Map Iterator] { 1 } [Set Iterator] { 1, 2 } [Set Entries] { [ 3, 3 ] } WeakMap { <items unknown> } WeakSet { <items unknown> }
// expect: [Map Entries] { [ 3, 4 ] } Object [Array Iterator] {} Object [String Iterator] {} Object [RegExp String Iterator] {} Map(2) {
// expect:   'a long key that takes some room' => 'and a long value too',
// expect:   'another key of this kind' => 'with another value'
// expect: }
// expect: Set(30) {
// expect:   0,
// expect:   1,
// expect:   2,
// expect:   3,
// expect:   4,
// expect:   5,
// expect:   6,
// expect:   7,
// expect:   8,
// expect:   9,
// expect:   10,
// expect:   11,
// expect:   12,
// expect:   13,
// expect:   14,
// expect:   15,
// expect:   16,
// expect:   17,
// expect:   18,
// expect:   19,
// expect:   20,
// expect:   21,
// expect:   22,
// expect:   23,
// expect:   24,
// expect:   25,
// expect:   26,
// expect:   27,
// expect:   28,
// expect:   29
// expect: } Map(1) { NaN => [ Set(1) { [] } ] }
// expect: Bag(1) [Set] { 1 } Map(1) { 1 => 2 } Map(1) { 1 => 2, extra: true }
