// Microtasks queue microtasks: all of them run before the timer.
let n = 0;
const again = () => { if (++n < 1000) return Promise.resolve().then(again); };
setTimeout(() => console.log('timer sees', n), 0);
again();
console.log('script sees', n);

// expect: script sees 1
// expect: timer sees 1000
