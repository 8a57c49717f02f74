const { performance, PerformanceObserver, createHistogram } = require('perf_hooks');
const observer = new PerformanceObserver((list) => {
  for (const { name, entryType, duration, detail, 0: first } of list.getEntries()) console.log(name, entryType, duration >= 0, detail, first);
});
observer.observe({ entryTypes: ['function'] });
const histogram = createHistogram();
const add = performance.timerify(function add(a, b) { return a + b; }, { histogram });
console.log(add(1, 2), add.name, add.length, histogram.count);
class Point { constructor(x) { this.x = x; } }
const Timed = performance.timerify(Point);
console.log(new Timed(3));
const slow = performance.timerify(async function slow(ms) { await new Promise((resolve) => setTimeout(resolve, ms)); return 'slept'; });
slow(5).then((result) => {
  console.log(result);
  setTimeout(() => observer.disconnect(), 10);
});
const failing = performance.timerify(function failing() { throw new Error('not timed'); });
try { failing(); } catch (error) { console.log(error.message); }
