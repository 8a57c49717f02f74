// The same list, twice
// See forEach call back at once, and setTimeout later.
['a', 'b'].forEach((letter) => {
  console.log('now', letter);
});

['a', 'b'].forEach((letter) => {
  setTimeout(() => console.log('later', letter), 0);
});

console.log('the list is done');
