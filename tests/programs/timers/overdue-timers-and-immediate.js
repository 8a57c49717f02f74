// A timer that falls due while another of its turn runs waits for the next turn: the check phase comes first.
const busy = (ms) => { const until = Date.now() + ms; while (Date.now() < until); };
setTimeout(() => {
  console.log('10, busy');
  setImmediate(() => console.log('immediate'));
  busy(300);
}, 10);
setTimeout(() => console.log('200'), 200);

// expect: 10, busy
// expect: immediate
// expect: 200
