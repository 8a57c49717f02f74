// The state of promises, and generator objects.
const pending = new Promise(() => {});
const rejected = Promise.reject(3);
rejected.catch(() => {});
console.log(pending, Promise.resolve(1), Promise.resolve({ a: [1] }), rejected, { p: Promise.resolve('x') });
class MyPromise extends Promise {}
console.log(MyPromise.resolve(1), Object.assign(Promise.resolve(2), { tag: 1 }), (async () => {})(), (async () => 5)());
console.log((function* () {})(), (async function* () {})(), new Proxy({ a: 1 }, {}), new Proxy(class P {}, {}), globalThis === this);

// expect: Promise { <pending> } Promise { 1 } Promise { { a: [ 1 ] } } Promise { <rejected> 3 } { p: Promise { 'x' } }
// expect: MyPromise [Promise] { 1 } Promise { 2, tag: 1 } Promise { undefined } Promise { 5 }
// expect: Object [Generator] {} Object [AsyncGenerator] {} { a: 1 } [class P] false
