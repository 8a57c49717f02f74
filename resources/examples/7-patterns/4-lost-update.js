// Two visitors, one counted
// See both functions read 5 before either writes 6.
let stored = 5;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function count(visitor) {
  const seen = stored;
  console.log(visitor, 'read', seen);
  await sleep(10); // the database takes its time
  stored = seen + 1;
  console.log(visitor, 'wrote', stored);
}

Promise.all([count('Ada'), count('Grace')]).then(() => console.log('stored:', stored));
