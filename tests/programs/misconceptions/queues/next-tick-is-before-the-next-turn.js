// process.nextTick runs after the script and before promises: no turn of the loop in between.
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('tick'));
console.log('script');

// expect: script
// expect: tick
// expect: promise
// expect: timer
