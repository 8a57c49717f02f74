// The messages of misuse.
const attempt = (f) => { try { f(); } catch (e) { console.log(`${e.name}: ${e.message}`); } };
attempt(() => Promise());
attempt(() => new Promise());
attempt(() => new Promise({}));
attempt(() => Promise.prototype.then.call(1));
attempt(() => Promise.resolve.call(1));
attempt(() => Promise.reject.call(function () {}));
attempt(() => Promise.all.call(undefined, []));
Promise.all(5).catch((e) => console.log(e.message));
Promise.all(undefined).catch((e) => console.log(e.message));

// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: Promise resolver undefined is not a function
// expect: TypeError: Promise resolver #<Object> is not a function
// expect: TypeError: Method Promise.prototype.then called on incompatible receiver 1
// expect: TypeError: PromiseResolve called on non-object
// expect: TypeError: Promise resolve or reject function is not callable
// expect: TypeError: Promise.all called on non-object
// expect: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
