// A chain of zero timers takes a turn each.
let n = 0;
(function next() {
  console.log('turn', n);
  if (++n < 4) setTimeout(next, 0);
  process.nextTick(() => console.log('tick', n));
})();

// expect: turn 0
// expect: tick 1
// expect: turn 1
// expect: tick 2
// expect: turn 2
// expect: tick 3
// expect: turn 3
// expect: tick 4
