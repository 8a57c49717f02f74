// for await over an array of promises awaits each in turn.
const later = (v, ms) => new Promise((resolve) => setTimeout(resolve, ms, v));
(async () => {
  for await (const v of [later('slow', 20), later('fast', 5), 'plain']) console.log(v);
  console.log('done');
})();
setTimeout(() => console.log('at 10'), 10);

// expect: at 10
// expect: slow
// expect: fast
// expect: plain
// expect: done
