// An interval against timers between its ticks.
let n = 0;
const id = setInterval(() => { console.log('interval', ++n); if (n === 3) clearInterval(id); }, 100);
setTimeout(() => console.log('at 50'), 50);
setTimeout(() => console.log('at 150'), 150);
setTimeout(() => console.log('at 250'), 250);

// expect: at 50
// expect: interval 1
// expect: at 150
// expect: interval 2
// expect: at 250
// expect: interval 3
