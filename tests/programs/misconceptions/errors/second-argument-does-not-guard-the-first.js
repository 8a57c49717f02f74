// The rejection handler of then() is for the promise before, not for its neighbour.
Promise.resolve()
  .then(() => { throw new Error('in the first'); }, () => console.log('neighbour'))
  .catch((e) => console.log('next in line:', e.message));

// expect: next in line: in the first
