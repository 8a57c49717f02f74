// Each then of a chain waits for the one before: two chains take turns.
Promise.resolve().then(() => console.log('a1')).then(() => console.log('a2')).then(() => console.log('a3'));
Promise.resolve().then(() => console.log('b1')).then(() => console.log('b2')).then(() => console.log('b3'));

// expect: a1
// expect: b1
// expect: a2
// expect: b2
// expect: a3
// expect: b3
