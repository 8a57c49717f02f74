// await of a native promise costs one job; of a thenable two.
const ticks = () => { let p = Promise.resolve(); for (let i = 1; i <= 4; i++) p = p.then(() => console.log('tick', i)); };
(async () => { await Promise.resolve(); console.log('awaited promise'); })();
(async () => { await { then(r) { r(); } }; console.log('awaited thenable'); })();
(async () => { await new (class extends Promise {})((r) => r()); console.log('awaited subclass'); })();
ticks();

// expect: awaited promise
// expect: tick 1
// expect: awaited thenable
// expect: tick 2
// expect: awaited subclass
// expect: tick 3
// expect: tick 4
