// The clocks agree with the timers.
const start = performance.now(), [s, ns] = process.hrtime(), big = process.hrtime.bigint();
setTimeout(() => {
  const passed = performance.now() - start;
  console.log(passed >= 19 && passed < 100);
  const [ds, dns] = process.hrtime([s, ns]);
  console.log(ds === 0 && dns >= 19e6, typeof (process.hrtime.bigint() - big));
  console.log(process.uptime() > 0, typeof performance.timeOrigin, Date.now() > 1.6e12);
}, 20);

// expect: true
// expect: true bigint
// expect: true number true
