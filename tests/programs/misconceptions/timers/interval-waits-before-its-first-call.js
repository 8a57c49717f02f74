// An interval fires after its period for the first time, not at once.
let count = 0;
const id = setInterval(() => {
  console.log('tick', ++count);
  if (count === 2) clearInterval(id);
}, 10);
console.log('set');

// expect: set
// expect: tick 1
// expect: tick 2
