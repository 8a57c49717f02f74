// How many jobs one round of for await takes, for each kind of iterable.
const ticks = (n) => { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => console.log('tick', i)); };
async function* gen() { yield 'g1'; yield 'g2'; }
const plainAsync = { [Symbol.asyncIterator]() { let i = 0; return { next: async () => ({ value: `a${++i}`, done: i > 2 }) }; } };
(async () => { for await (const v of ['s1', 's2']) console.log(v); console.log('sync done'); })();
(async () => { for await (const v of gen()) console.log(v); console.log('gen done'); })();
(async () => { for await (const v of plainAsync) console.log(v); console.log('plain done'); })();
ticks(12);

// expect: a1
// expect: tick 1
// expect: s1
// expect: g1
// expect: a2
// expect: tick 2
// expect: plain done
// expect: tick 3
// expect: s2
// expect: g2
// expect: tick 4
// expect: gen done
// expect: tick 5
// expect: sync done
// expect: tick 6
// expect: tick 7
// expect: tick 8
// expect: tick 9
// expect: tick 10
// expect: tick 11
// expect: tick 12
