// A chain of 300,000 then callbacks.
let promise = Promise.resolve(0);
for (let i = 0; i < 300000; ++i) promise = promise.then((n) => n + 1);
promise.then((n) => console.log(n));
