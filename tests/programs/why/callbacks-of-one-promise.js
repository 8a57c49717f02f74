// What waits for a promise runs in the order in which it was attached.
let settle;
const p = new Promise((resolve) => { settle = resolve; });
p.then(() => console.log('first'));
p.then(() => console.log('second'));
setTimeout(() => settle(), 1);
// why: first < second: reactionOrder microtasks 4, microtasks 5
// chain: second: microtask 5, settled 6, task 6, timerSet 6, mainScript
// expect: first
// expect: second
