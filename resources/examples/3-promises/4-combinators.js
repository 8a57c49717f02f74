// all, allSettled, race and any
// See which one each of them waits for.
const after = (ms, value) => new Promise((done) => setTimeout(done, ms, value));
const fail = (ms, text) => after(ms).then(() => { throw new Error(text); });
const three = () => [after(30, 'slow'), fail(20, 'broken'), after(10, 'quick')];

Promise.all(three()).catch((error) => console.log('all:', error.message));
Promise.allSettled(three()).then((all) => console.log('allSettled:', all.map((one) => one.status)));
Promise.race(three()).then((value) => console.log('race:', value));
Promise.any(three()).then((value) => console.log('any:', value));
