// resolve(promise) locks in: the outer promise follows two jobs later.
const inner = Promise.resolve('inner');
new Promise((resolve) => resolve(inner)).then(() => console.log('outer'));
inner.then(() => console.log('inner 1')).then(() => console.log('inner 2')).then(() => console.log('inner 3'));

// expect: inner 1
// expect: inner 2
// expect: outer
// expect: inner 3
