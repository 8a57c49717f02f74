Promise.resolve(1)
  .then((n) => {
    console.log('got', n);
    throw new Error('broken');
  })
  .then(() => console.log('skipped'))
  .catch((error) => console.log('caught', error.message))
  .then(() => console.log('goes on'));
