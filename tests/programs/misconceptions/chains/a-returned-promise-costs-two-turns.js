// Returning a promise from then() takes two turns more than returning its value.
Promise.resolve().then(() => Promise.resolve('wrapped')).then(console.log);
let line = Promise.resolve();
for (const turn of [1, 2, 3, 4]) line = line.then(() => console.log('turn', turn));

// expect: turn 1
// expect: turn 2
// expect: turn 3
// expect: wrapped
// expect: turn 4
