// A limiter starts the next job when one of two ends.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
function limit(most) {
  let running = 0;
  const waiting = [];
  const next = () => {
    if (running === most || waiting.length === 0) return;
    running++;
    const { job, resolve, reject } = waiting.shift();
    job().then(resolve, reject).finally(() => {
      running--;
      next();
    });
  };
  return (job) => new Promise((resolve, reject) => {
    waiting.push({ job, resolve, reject });
    next();
  });
}
const limited = limit(2);
let inFlight = 0;
const work = (name, ms) => limited(async () => {
  console.log('start', name, ++inFlight);
  await pause(ms);
  console.log('end', name, inFlight--);
  return name.toUpperCase();
});
Promise.all([work('a', 30), work('b', 60), work('c', 60), work('d', 60)]).then((all) => console.log(all.join('')));

// expect: start a 1
// expect: start b 2
// expect: end a 2
// expect: start c 2
// expect: end b 2
// expect: start d 2
// expect: end c 2
// expect: end d 1
// expect: ABCD
