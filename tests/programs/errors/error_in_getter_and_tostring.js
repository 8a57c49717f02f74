// Errors from user code inside built-ins come through unchanged.
const boom = (what) => { throw new Error(`from ${what}`); };
const attempts = [() => `${{ toString: () => boom('toString') }}`, () => JSON.stringify({ toJSON: () => boom('toJSON') }), () => ({ get x() { return boom('getter'); } }).x, () => [1].sort.call([2, 1], () => boom('comparator')), () => [...{ [Symbol.iterator]: () => boom('iterator') }], () => new Map([[1, 2]]).forEach(() => boom('forEach')), () => 'x'.replace(/x/, () => boom('replacer')), () => Array.from([1], () => boom('mapper')), () => new Proxy({}, { get: () => boom('trap') }).x, () => ({ [Symbol.toPrimitive]: () => boom('toPrimitive') }) + 1, () => Object.assign({}, { get a() { return boom('assign source'); } }), () => { const { a = boom('default') } = {}; }, () => new (class { x = boom('field'); })(), () => JSON.parse('[1]', () => boom('reviver'))];
for (const f of attempts) {
  try {
    f();
  } catch (e) {
    console.log(e.message);
  }
}

// expect: from toString
// expect: from toJSON
// expect: from getter
// expect: from comparator
// expect: from iterator
// expect: from forEach
// expect: from replacer
// expect: from mapper
// expect: from trap
// expect: from toPrimitive
// expect: from assign source
// expect: from default
// expect: from field
// expect: from reviver
