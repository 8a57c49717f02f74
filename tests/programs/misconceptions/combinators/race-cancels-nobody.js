// The losers of a race run on.
const runner = (name, ms) => new Promise((done) => setTimeout(() => {
  console.log(name, 'arrives');
  done(name);
}, ms));
Promise.race([runner('tortoise', 30), runner('hare', 5)]).then((name) => console.log(name, 'wins'));

// expect: hare arrives
// expect: hare wins
// expect: tortoise arrives
