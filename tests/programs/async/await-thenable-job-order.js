// The thenable's then is called by a job, not by await itself.
const thenable = { then(resolve) { console.log('then runs'); resolve('v'); } };
(async () => { console.log('before'); console.log(await thenable); })();
Promise.resolve().then(() => console.log('job 2'));
console.log('script');

// expect: before
// expect: script
// expect: then runs
// expect: job 2
// expect: v
