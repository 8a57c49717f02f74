// Jobs taken by next, return and yield of promises.
const ticks = (n) => { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => console.log('tick', i)); };
async function* values() { yield 1; }
async function* promises() { yield Promise.resolve(1); }
async function* returnsPromise() { return Promise.resolve('r'); }
values().next().then(() => console.log('value'));
promises().next().then(() => console.log('promise'));
returnsPromise().next().then(() => console.log('returned promise'));
values().return(1).then(() => console.log('return before start'));
values().return(Promise.resolve(1)).then(() => console.log('return promise before start'));
values().throw(1).catch(() => console.log('throw before start'));
ticks(6);

// expect: throw before start
// expect: tick 1
// expect: value
// expect: promise
// expect: returned promise
// expect: return before start
// expect: return promise before start
// expect: tick 2
// expect: tick 3
// expect: tick 4
// expect: tick 5
// expect: tick 6
