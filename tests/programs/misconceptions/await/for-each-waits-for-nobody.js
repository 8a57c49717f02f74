// forEach drops the promises its callback gives back.
['a', 'b'].forEach(async (name) => {
  console.log('start', name);
  await null;
  console.log('end', name);
});
console.log('forEach is done');

// expect: start a
// expect: start b
// expect: forEach is done
// expect: end a
// expect: end b
