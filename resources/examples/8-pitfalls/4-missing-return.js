// The return that was forgotten
// See the chain go on before the wait inside of it is over.
const sleep = (ms, value) => new Promise((done) => setTimeout(done, ms, value));

Promise.resolve('start')
  .then(() => {
    sleep(20, 'data'); // no return
  })
  .then((value) => console.log('without return:', value));

Promise.resolve('start')
  .then(() => {
    return sleep(20, 'data');
  })
  .then((value) => console.log('with return:', value));
