// A promise that is returned costs two microtasks more.
Promise.resolve().then(() => Promise.resolve()).then(() => console.log('slow'));
Promise.resolve().then(() => {}).then(() => {}).then(() => console.log('fast'));
// why: fast < slow: fewerHops microtasks 3, microtasks 2, hops 3 4
// expect: fast
// expect: slow
