// Returning a promise costs ticks
// Count the microtasks between "plain" and "wrapped": why are they three apart?
Promise.resolve()
  .then(() => Promise.resolve('wrapped'))
  .then(console.log);

Promise.resolve()
  .then(() => 'plain')
  .then(console.log)
  .then(() => console.log('tick 3'))
  .then(() => console.log('tick 4'))
  .then(() => console.log('tick 5'));
