// An async function that returns a promise takes three microtasks, one that awaits it takes one and one for its own.
const p = Promise.resolve();
async function plain() { return p; }
async function awaited() { return await p; }
plain().then(() => console.log('plain'));
awaited().then(() => console.log('awaited'));
// why: awaited < plain: fewerHops microtasks 4, microtasks 3, hops 2 3
// expect: awaited
// expect: plain
