// Three steps, one inside the other
// See each step start only inside the callback of the step before.
function step(name, ms, callback) {
  setTimeout(() => {
    console.log(name);
    callback();
  }, ms);
}

step('find the user', 20, () => {
  step('find the orders', 30, () => {
    step('find the items', 10, () => {
      console.log('all found');
    });
  });
});
