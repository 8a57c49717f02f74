// Spread takes any iterable into calls and arrays, and own enumerable properties into objects.
const f = (...args) => args.length;
console.log(f(...'abc', ...[1, 2], ...new Set([1, 1])), [...new Map([[1, 2]])]);
const proto = { inherited: 1 };
const o = Object.create(proto, { hidden: { value: 1 }, shown: { get: () => 'got', enumerable: true } });
console.log({ ...o, ...null, ...'hi', ...[9] }, Object.getOwnPropertyDescriptor({ ...o }, 'shown').value);
console.log({ a: 1, ...{ a: 2 } }, { ...{ a: 2 }, a: 1 });
console.log(Math.max(...[1, 5, 3]), new Date(...[2020, 0, 1]).getFullYear());
try {
  f(...undefined);
} catch (e) {
  console.log(e.message);
}

// expect: 6 [ [ 1, 2 ] ]
// expect: { '0': 9, '1': 'i', shown: 'got' } got
// expect: { a: 2 } { a: 1 }
// expect: 5 2020
// expect: undefined is not iterable (cannot read property undefined)
