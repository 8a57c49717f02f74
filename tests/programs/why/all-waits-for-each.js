// Promise.all is fulfilled when the last of its promises is.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const a = sleep(1).then(() => console.log('part'));
const b = sleep(9);
Promise.all([a, b]).then(() => console.log('all'));
// why: part < all: waitsForAll 3, microtasks 5
// expect: part
// expect: all
