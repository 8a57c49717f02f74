// After the main script: nextTick callbacks, then promise jobs, then timers.
setTimeout(() => console.log('timer'), 1);
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('nextTick'));
console.log('script');

// expect: script
// expect: nextTick
// expect: promise
// expect: timer
