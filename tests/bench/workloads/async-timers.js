// 100,000 timers; quickjs-ng has setTimeout in its os module.
const later = globalThis.setTimeout ?? globalThis.os.setTimeout;
let fired = 0;
for (let i = 0; i < 100000; ++i) later(() => { if (++fired === 100000) console.log(fired); }, i % 10);
