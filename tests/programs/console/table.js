// Tables of arrays, objects, maps, sets and primitives.
console.table([{ a: 1, b: 'x' }, { b: 'y', c: true }]);
console.table([[1, 2], [3, 4, 5]]);
console.table({ r1: { v: 1 }, r2: { v: 2 } });
console.table([1, 'two', { three: 3 }]);
console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b', 'missing']);
console.table(new Map([['k', 1], ['l', { a: 1 }]]));
console.table(new Set([1, 'x']));
console.table([]);
console.table('not tabular');
console.table(5);
console.table(null);
console.table([{ deep: { a: { b: 1 } }, list: [1, 2, 3, 4], f() {} }]);
console.table(new Map([[1, 2]]).entries());
console.table(['中文', 'é', '😀']);
console.table([[], {}, null, undefined]);
try {
  console.table([], 'x');
} catch (e) {
  console.log(e.name, e.code, e.message);
}

// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │   │ 'y' │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬───┬───┬───┐
// expect: │ (index) │ 0 │ 1 │ 2 │
// expect: ├─────────┼───┼───┼───┤
// expect: │ 0       │ 1 │ 2 │   │
// expect: │ 1       │ 3 │ 4 │ 5 │
// expect: └─────────┴───┴───┴───┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ v │
// expect: ├─────────┼───┤
// expect: │ r1      │ 1 │
// expect: │ r2      │ 2 │
// expect: └─────────┴───┘
// expect: ┌─────────┬───────┬────────┐
// expect: │ (index) │ three │ Values │
// expect: ├─────────┼───────┼────────┤
// expect: │ 0       │       │ 1      │
// expect: │ 1       │       │ 'two'  │
// expect: │ 2       │ 3     │        │
// expect: └─────────┴───────┴────────┘
// expect: ┌─────────┬───┬─────────┐
// expect: │ (index) │ b │ missing │
// expect: ├─────────┼───┼─────────┤
// expect: │ 0       │ 2 │         │
// expect: │ 1       │ 4 │         │
// expect: └─────────┴───┴─────────┘
// expect: ┌───────────────────┬─────┬──────────┐
// expect: │ (iteration index) │ Key │ Values   │
// expect: ├───────────────────┼─────┼──────────┤
// expect: │ 0                 │ 'k' │ 1        │
// expect: │ 1                 │ 'l' │ { a: 1 } │
// expect: └───────────────────┴─────┴──────────┘
// expect: ┌───────────────────┬────────┐
// expect: │ (iteration index) │ Values │
// expect: ├───────────────────┼────────┤
// expect: │ 0                 │ 1      │
// expect: │ 1                 │ 'x'    │
// expect: └───────────────────┴────────┘
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
// expect: not tabular
// expect: 5
// expect: null
// expect: ┌─────────┬─────────────────┬──────────────────────────────┬───────────────┐
// expect: │ (index) │ deep            │ list                         │ f             │
// expect: ├─────────┼─────────────────┼──────────────────────────────┼───────────────┤
// expect: │ 0       │ { a: [Object] } │ [ 1, 2, 3, ... 1 more item ] │ [Function: f] │
// expect: └─────────┴─────────────────┴──────────────────────────────┴───────────────┘
// expect: ┌───────────────────┬─────┬────────┐
// expect: │ (iteration index) │ Key │ Values │
// expect: ├───────────────────┼─────┼────────┤
// expect: │ 0                 │ 1   │ 2      │
// expect: └───────────────────┴─────┴────────┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ Values │
// expect: ├─────────┼────────┤
// expect: │ 0       │ '中文' │
// expect: │ 1       │ 'é'    │
// expect: │ 2       │ '😀'   │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───────────┐
// expect: │ (index) │ Values    │
// expect: ├─────────┼───────────┤
// expect: │ 0       │           │
// expect: │ 1       │           │
// expect: │ 2       │ null      │
// expect: │ 3       │ undefined │
// expect: └─────────┴───────────┘
// expect: TypeError ERR_INVALID_ARG_TYPE The "properties" argument must be an instance of Array. Received type string ('x')
