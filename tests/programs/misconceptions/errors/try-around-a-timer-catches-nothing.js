// When the callback throws the try has long been left.
process.on('uncaughtException', (e) => console.log('uncaught:', e.message));
try {
  setTimeout(() => { throw new Error('from the timer'); }, 0);
  console.log('timer set');
} catch {
  console.log('never');
}
setTimeout(() => console.log('still running'), 20);

// expect: timer set
// expect: uncaught: from the timer
// expect: still running
