// A thenable that resolves with a thenable: every level is a job.
const level = (n) => ({ then(resolve) { console.log('level', n); resolve(n === 0 ? 'bottom' : level(n - 1)); } });
Promise.resolve(level(3)).then((v) => console.log(v));
let ticks = 0;
const count = () => { if (++ticks < 6) { console.log('tick', ticks); return Promise.resolve().then(count); } };
Promise.resolve().then(count);

// expect: level 3
// expect: tick 1
// expect: level 2
// expect: tick 2
// expect: level 1
// expect: tick 3
// expect: level 0
// expect: tick 4
// expect: bottom
// expect: tick 5
