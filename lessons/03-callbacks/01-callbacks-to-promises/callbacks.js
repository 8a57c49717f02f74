// Each step hands its result to a callback: error first, value second.
function read(name, done) {
  setTimeout(() => {
    if (name === 'missing') done(new Error(`${name} not found`));
    else done(null, `text of ${name}`);
  }, 20);
}

read('config', (error, config) => {
  if (error) return console.log('failed:', error.message);
  console.log(config);
  read('users', (error, users) => {
    if (error) return console.log('failed:', error.message);
    console.log(users);
    read('missing', (error, prices) => {
      if (error) return console.log('failed:', error.message);
      console.log(prices);
    });
  });
});
