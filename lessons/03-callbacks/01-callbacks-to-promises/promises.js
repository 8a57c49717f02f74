// The same reads, each as a promise that is settled once.
function read(name) {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (name === 'missing') reject(new Error(`${name} not found`));
      else resolve(`text of ${name}`);
    }, 20);
  });
}

read('config')
  .then((config) => {
    console.log(config);
    return read('users');
  })
  .then((users) => {
    console.log(users);
    return read('missing');
  })
  .then((prices) => console.log(prices))
  .catch((error) => console.log('failed:', error.message));
