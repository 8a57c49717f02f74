// A loop that waits
// See two suspended functions take turns, each with its own i.
const sleep = ms => new Promise(done => setTimeout(done, ms));

async function countdown(name, from) {
  for (let i = from; i > 0; i--) {
    console.log(name, i);
    await sleep(10);
  }
  return name + ' is done';
}

countdown('A', 3).then(console.log);
countdown('B', 2).then(console.log);
console.log('both are under way');
