// A handler that is attached before the microtasks run out is early enough.
const p = Promise.reject(new Error('late'));
Promise.resolve().then(() => {}).then(() => {}).then(() => p.catch((e) => console.log('handled', e.message)));
setTimeout(() => console.log('timer'), 5);

// expect: handled late
// expect: timer
