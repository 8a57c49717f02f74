// An interval that throws goes on when the error is handled.
process.on('uncaughtException', (e) => console.log('caught', e.message));
let n = 0;
const id = setInterval(() => {
  n++;
  if (n === 3) clearInterval(id);
  throw new Error(`run ${n}`);
}, 5);

// expect: caught run 1
// expect: caught run 2
// expect: caught run 3
