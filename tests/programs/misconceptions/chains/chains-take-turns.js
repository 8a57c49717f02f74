// Two chains on one promise advance step by step, side by side.
const start = Promise.resolve();
start.then(() => console.log('left 1')).then(() => console.log('left 2'));
start.then(() => console.log('right 1')).then(() => console.log('right 2'));

// expect: left 1
// expect: right 1
// expect: left 2
// expect: right 2
