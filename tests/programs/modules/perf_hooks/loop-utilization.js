const { performance } = require('perf_hooks');
console.log(performance.eventLoopUtilization());
const busy = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
setTimeout(() => {
  const before = performance.eventLoopUtilization();
  console.log(before.idle > 20, before.active < 20, before.utilization < 0.5);
  busy(50);
  const during = performance.eventLoopUtilization(before);
  console.log(during.idle, during.active >= 50, during.utilization);
  setTimeout(() => {
    const after = performance.eventLoopUtilization(), difference = performance.eventLoopUtilization(after, before);
    console.log(difference.utilization > 0.3 && difference.utilization < 0.8, performance.nodeTiming.idleTime > 60, performance.nodeTiming.loopStart > 0);
  }, 50);
}, 40);
