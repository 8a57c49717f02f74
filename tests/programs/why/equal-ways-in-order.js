// Two ways of equal length: where they part, the earlier one was queued first.
Promise.resolve().then(() => {}).then(() => console.log('a'));
Promise.resolve().then(() => {}).then(() => console.log('b'));
// why: a < b: queueOrder microtasks 2, microtasks 3
// expect: a
// expect: b
