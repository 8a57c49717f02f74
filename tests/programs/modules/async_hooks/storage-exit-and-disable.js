const { AsyncLocalStorage } = require('async_hooks');
const one = new AsyncLocalStorage(), two = new AsyncLocalStorage();
const show = (where) => console.log(where, one.getStore(), two.getStore());

one.run(1, () => two.run(2, () => {
  show('both');
  const result = one.exit((a, b) => {
    show('exit');
    setTimeout(() => show('timer of exit'), 1);
    Promise.resolve().then(() => show('promise of exit'));
    return a + b;
  }, 20, 22);
  console.log(result);
  show('after exit');
  setTimeout(() => show('timer'), 2);
  two.run(2, () => show('the same store'));
  two.run(undefined, () => show('undefined'));
  try {
    one.run('x', () => { throw new Error('thrown'); });
  } catch (error) {
    show(error.message);
  }
}));
show('outside');
setTimeout(() => {
  one.disable();
  show('disabled');
  one.run('again', () => show('enabled by run'));
}, 10);
