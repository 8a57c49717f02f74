// Pages are fetched when they are asked for, and no more after a break.
async function* pages() {
  let page = 1;
  try {
    while (page) {
      console.log('fetch', page);
      await null;
      yield { page, items: [page * 10, page * 10 + 1] };
      page = page < 5 ? page + 1 : 0;
    }
  } finally {
    console.log('connection closed');
  }
}
(async () => {
  for await (const { items } of pages()) {
    console.log(items);
    if (items.includes(21)) break;
  }
})();

// expect: fetch 1
// expect: [ 10, 11 ]
// expect: fetch 2
// expect: [ 20, 21 ]
// expect: connection closed
