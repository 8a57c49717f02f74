// A chain, link by link
// See every then make a promise of its own, settled by its callback.
Promise.resolve(1)
  .then((n) => n + 1)
  .then((n) => {
    if (n === 2) throw new Error('two!');
    return 'never';
  })
  .then(() => console.log('skipped'))
  .catch((error) => 'caught ' + error.message)
  .finally(() => console.log('finally'))
  .then((text) => console.log(text));
