// Two at a time
// See a third job start only when one of two is done.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function inPool(jobs, size) {
  const next = jobs.values();
  const lane = async () => {
    for (const job of next) await job();
  };
  await Promise.all(Array.from({ length: size }, lane));
}

const job = (name, ms) => async () => {
  console.log('start', name);
  await sleep(ms);
  console.log('done', name);
};
inPool([job('a', 30), job('b', 10), job('c', 10), job('d', 20)], 2).then(() => console.log('all done'));
