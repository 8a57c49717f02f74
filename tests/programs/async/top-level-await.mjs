// In a module await stands at the top; promise jobs come before nextTick.
process.nextTick(() => console.log('nextTick'));
Promise.resolve().then(() => console.log('promise'));
console.log('module');
await null;
console.log('after await');
process.nextTick(() => console.log('nextTick 2'));
Promise.resolve().then(() => console.log('promise 2'));

// expect: module
// expect: promise
// expect: after await
// expect: promise 2
// expect: nextTick
// expect: nextTick 2
