// A long job: an id at once, then questions until it is done.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
let ready = false;
const studio = service('studio', { submit: { latency: 10, result: 'job-1' }, state: { latency: 5, result: () => (ready ? 'done' : 'working') } });
setTimeout(() => { ready = true; }, 260);
(async () => {
  const job = await studio.submit('film');
  console.log(at(), job);
  for (let state; state !== 'done'; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    state = await studio.state(job);
    console.log(at(), state);
  }
})();

// expect: 10 job-1
// expect: 115 working
// expect: 220 working
// expect: 325 done
