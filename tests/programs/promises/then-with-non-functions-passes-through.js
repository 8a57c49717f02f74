// Handlers that are no functions are as if absent, but each then is still a job.
Promise.resolve('through').then(null).then(42).then(undefined, () => {}).then((v) => console.log(v));
Promise.reject('reason').then(() => console.log('never')).then('x').catch((r) => console.log(r));

// expect: reason
// expect: through
