// promisify, callbackify, inherits, deprecate, isDeepStrictEqual and types.
const util = require('util');
const plus = (a, b, callback) => process.nextTick(callback, a < 0 ? new Error('negative') : null, a + b);
const promised = util.promisify(plus);
promised(1, 2).then((v) => console.log('sum', v));
promised(-1, 2).catch((e) => console.log('rejected', e.message));
util.callbackify(async (x) => x * 2)(21, (error, v) => console.log('callback', error, v));
util.callbackify(() => Promise.reject(null))((error) => console.log(error.message, error.code, error.reason));
function custom() {}
custom[util.promisify.custom] = () => Promise.resolve('custom');
util.promisify(custom)().then(console.log);
function Base() {}
function Sub() {}
util.inherits(Sub, Base);
console.log(new Sub() instanceof Base, Sub.super_ === Base);
const eq = util.isDeepStrictEqual;
console.log(eq({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), eq([1], ['1']), eq(new Map([[{ k: 1 }, 2]]), new Map([[{ k: 1 }, 2]])), eq(new Set([1, { a: 1 }]), new Set([{ a: 1 }, 1])), eq(NaN, NaN), eq(0, -0), eq(new Date(0), new Date(0)), eq(/a/g, /a/i), eq([1, , 3], [1, undefined, 3]), eq({ a: undefined }, {}));
const t = util.types;
console.log(t.isPromise(Promise.resolve()), t.isMap(new Map()), t.isProxy(new Proxy({}, {})), t.isRegExp({}), t.isDate(new Date()), t.isGeneratorFunction(function* () {}), t.isAsyncFunction(async () => {}), t.isNativeError(new TypeError()), t.isBoxedPrimitive(Object(1)), t.isSetIterator(new Set().values()));
try {
  util.promisify('x');
} catch (e) {
  console.log(e.name, e.code, e.message);
}
const old = util.deprecate((x) => x + 1, 'old is deprecated', 'DEP_X');
console.log(old(1), old(2), util.types.isExternal({}));

// expect: true true
// expect: true false true true true false true false false false
// expect: true true true false true true true true true true
// expect: TypeError ERR_INVALID_ARG_TYPE The "original" argument must be of type function. Received type string ('x')
// expect: 2 3 false
// expect: custom
// expect: sum 3
// expect: rejected negative
// expect: callback null 42
// expect: Promise was rejected with falsy value ERR_FALSY_VALUE_REJECTION null
