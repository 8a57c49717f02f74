// Pages from an async generator
// See the loop and the generator hand the thread to each other.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function* pages(count) {
  for (let page = 1; page <= count; page++) {
    await sleep(20);
    console.log('fetched page', page);
    yield [page * 10, page * 10 + 1];
  }
}

for await (const rows of pages(3)) {
  console.log('rows', rows);
}
console.log('no more pages');
