// What finally throws replaces what was on the way; what it returns does not.
Promise.reject(new Error('first'))
  .finally(() => 'ignored')
  .catch((e) => console.log('caught', e.message))
  .finally(() => { throw new Error('from finally'); })
  .catch((e) => console.log('caught', e.message));
Promise.resolve('value')
  .finally(() => Promise.reject(new Error('rejected in finally')))
  .then(() => console.log('never'), (e) => console.log('caught', e.message));

// expect: caught first
// expect: caught rejected in finally
// expect: caught from finally
