// A promise cannot wait for itself.
let resolveSelf;
const p = new Promise((resolve) => { resolveSelf = resolve; });
resolveSelf(p);
p.catch((e) => console.log(e.name, '-', e.message));
const q = Promise.resolve().then(() => q);
q.catch((e) => console.log(e.name, '-', e.message));

// expect: TypeError - Chaining cycle detected for promise #<Promise>
// expect: TypeError - Chaining cycle detected for promise #<Promise>
