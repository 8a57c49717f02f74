// Reactions run in the order of registration, whatever the depth they were registered at.
let resolveIt;
const p = new Promise((resolve) => { resolveIt = resolve; });
p.then(() => console.log('first'));
Promise.resolve().then(() => p.then(() => console.log('third')));
p.then(() => console.log('second'));
setTimeout(() => { resolveIt(); console.log('resolved'); }, 5);

// expect: resolved
// expect: first
// expect: second
// expect: third
