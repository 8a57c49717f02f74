// Timers within timers get slower
// See the gaps grow to 4 ms after five timers that set each other.
// @env browser
let last = performance.now();
let count = 0;

setTimeout(function again() {
  const now = performance.now();
  console.log(++count, (now - last).toFixed(1), 'ms');
  last = now;
  if (count < 8) setTimeout(again, 0);
}, 0);
