// A promise nobody waits for
// See the function end while its work is still under way, and the error go past the catch.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function save() {
  await sleep(10);
  throw new Error('disk full');
}

async function main() {
  try {
    save(); // no await
    console.log('saved?');
  } catch (error) {
    console.log('never printed:', error.message);
  }
}

main().then(() => console.log('main is done'));
