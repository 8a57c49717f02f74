// A promise callback waits until the main script has ended.
Promise.resolve().then(() => console.log('promise'));
console.log('script');
// why: script < promise: runToCompletion 3, microtasks 2
// chain: promise: microtask 2, mainScript
// expect: script
// expect: promise
