// catch and finally go through the promise's own `then`.
const p = Promise.resolve(1);
p.then = function (...args) {
  console.log('then called with', args.map((a) => typeof a).join(' '));
  return Promise.prototype.then.apply(this, args);
};
p.catch(() => {});
p.finally(() => {}).then((v) => console.log(v));
p.finally(5);

// expect: then called with undefined function
// expect: then called with function function
// expect: then called with number number
// expect: 1
