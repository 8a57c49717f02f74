// Timers: due order, not written order
// See the timers line up by their due times in the outside world.
setTimeout(function late() { console.log('20 ms'); }, 20);
setTimeout(function early() { console.log('10 ms'); }, 10);

let ticks = 0;
const clock = setInterval(function tick() {
  ticks += 1;
  console.log('tick', ticks);
  if (ticks === 3) clearInterval(clock);
}, 8);

console.log('all set');
