// A race against the clock
// See that the loser of a race still goes on to the end.
const sleep = (ms, value) => new Promise((done) => setTimeout(done, ms, value));

async function slow() {
  await sleep(50);
  console.log('slow work is done anyway');
  return 'slow';
}

async function main() {
  console.log('winner:', await Promise.race([slow(), sleep(20, 'timeout')]));
}

main();
