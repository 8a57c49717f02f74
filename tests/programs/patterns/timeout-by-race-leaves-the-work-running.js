// A race against a timer gives up waiting; the work itself goes on.
const slow = new Promise((done) => setTimeout(() => {
  console.log('work done anyway');
  done('late');
}, 60));
const timeout = (ms) => new Promise((_, reject) => setTimeout(reject, ms, new Error('timed out')));
Promise.race([slow, timeout(20)]).then((v) => console.log(v), (e) => console.log(e.message));

// expect: timed out
// expect: work done anyway
