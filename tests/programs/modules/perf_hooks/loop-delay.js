const { performance, monitorEventLoopDelay } = require('perf_hooks');
const busy = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
const delay = monitorEventLoopDelay({ resolution: 10 });
console.log(delay.count, delay.max, delay.mean, delay.enable(), delay.enable());
setTimeout(() => busy(80), 55);
setTimeout(() => {
  console.log(delay.disable(), delay.disable());
  console.log(delay.count >= 5, delay.min > 0 && delay.min < 40e6, delay.max >= 75e6 && delay.max < 400e6);
  console.log(delay.percentile(50) < delay.max, delay.percentile(100) === delay.max, delay.mean > 1e7);
  delay.reset();
  console.log(delay.count, delay.min);
}, 200);
