// A blocked thread keeps everyone waiting
// See a callback that is due wait until the thread is free.
setTimeout(() => console.log('I was due at 10 ms'), 10);
Promise.resolve().then(() => console.log('even I wait'));

console.log('busy...');
block(50); // stands for 50 ms of computation: nothing else can run
console.log('free again');
