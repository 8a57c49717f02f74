// After I/O comes the check phase: setImmediate passes a zero timer.
require('fs').readFile(__filename, () => {
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
});

// expect: immediate
// expect: timer
