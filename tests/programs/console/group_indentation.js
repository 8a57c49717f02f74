// Groups indent every line, also of the inspected values.
console.log('outside');
console.group('first', 1);
console.log('inside\nsecond line');
console.group();
console.log({ a: 'a property that is long enough', b: 'to be printed on several lines', c: 1 });
console.groupEnd();
console.groupCollapsed('second');
console.table([[1]]);
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('outside again');

// expect: outside
// expect: first 1
// expect:   inside
// expect:   second line
// expect:     {
// expect:       a: 'a property that is long enough',
// expect:       b: 'to be printed on several lines',
// expect:       c: 1
// expect:     }
// expect:   second
// expect:     ┌─────────┬───┐
// expect:     │ (index) │ 0 │
// expect:     ├─────────┼───┤
// expect:     │ 0       │ 1 │
// expect:     └─────────┴───┘
// expect: outside again
