// An immediate can cancel a later one of its own batch.
setImmediate(() => { console.log('first'); clearImmediate(second); });
const second = setImmediate(() => console.log('never'));
setImmediate(() => console.log('third'));
setImmediate((a, b) => console.log('arguments', a, b), 1, 2);

// expect: first
// expect: third
// expect: arguments 1 2
