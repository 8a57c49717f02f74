// A round is set when the one before it has run.
let n = 0;
const id = setInterval(() => {
  console.log('round ' + ++n);
  if (n === 2) clearInterval(id);
}, 5);
// why: round 1 < round 2: causedBy 4, timers 3
// chain: round 2: task 3, timerSet 3, mainScript
// expect: round 1
// expect: round 2
