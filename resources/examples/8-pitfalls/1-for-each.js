// forEach does not wait
// See "done" printed before any of the three.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function main() {
  ['a', 'b', 'c'].forEach(async (name) => {
    await sleep(10);
    console.log('saved', name);
  });
  console.log('done');
}

main();
