// The jobs run from the moment they are called; Promise.all only waits for them.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function job(name, ms) {
  console.log('start', name);
  await pause(ms);
  console.log('end', name);
}
const long = job('long', 40), short = job('short', 10);
console.log('both are under way');
Promise.all([long, short]).then(() => console.log('all'));

// expect: start long
// expect: start short
// expect: both are under way
// expect: end short
// expect: end long
// expect: all
