// return value: 1 job; return await promise: 2; return promise: 3.
const ticks = () => { let p = Promise.resolve(); for (let i = 1; i <= 5; i++) p = p.then(() => console.log('tick', i)); };
async function value() { return 'v'; }
async function promise() { return Promise.resolve('v'); }
async function awaited() { return await Promise.resolve('v'); }
value().then(() => console.log('value'));
promise().then(() => console.log('promise'));
awaited().then(() => console.log('awaited'));
ticks();

// expect: value
// expect: tick 1
// expect: awaited
// expect: tick 2
// expect: promise
// expect: tick 3
// expect: tick 4
// expect: tick 5
