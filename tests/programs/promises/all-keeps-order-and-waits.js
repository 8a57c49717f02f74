// Promise.all gives the values in the order of its input, when the last is there.
const later = (v, ms) => new Promise((resolve) => setTimeout(() => { console.log('done', v); resolve(v); }, ms));
Promise.all([later('slow', 80), later('fast', 10), 'plain', Promise.resolve('ready')]).then((v) => console.log(v));
Promise.all([]).then((v) => console.log('empty', v));

// expect: empty []
// expect: done fast
// expect: done slow
// expect: [ 'slow', 'fast', 'plain', 'ready' ]
