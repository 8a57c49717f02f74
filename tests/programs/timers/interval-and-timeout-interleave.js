// An interval against timers between its ticks.
let n = 0;
const id = setInterval(() => { console.log('interval', ++n); if (n === 3) clearInterval(id); }, 20);
setTimeout(() => console.log('at 10'), 10);
setTimeout(() => console.log('at 30'), 30);
setTimeout(() => console.log('at 50'), 50);

// expect: at 10
// expect: interval 1
// expect: at 30
// expect: interval 2
// expect: at 50
// expect: interval 3
