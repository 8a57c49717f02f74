// An interval runs until it clears itself.
let n = 0;
const id = setInterval(() => {
  console.log('tick', ++n);
  if (n === 3) {
    clearInterval(id);
    console.log('cleared');
  }
}, 5);

// expect: tick 1
// expect: tick 2
// expect: tick 3
// expect: cleared
