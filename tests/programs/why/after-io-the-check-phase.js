// From an I/O callback on, the check phase comes before the timers.
require('fs').readFile(__filename, () => {
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  const end = Date.now() + 5;
  while (Date.now() < end);
});
// why: immediate < timer: phaseOrder immediates 4, timers 3
// expect: immediate
// expect: timer
