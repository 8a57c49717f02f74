// A reaction to a settled promise is a job: it never runs at once.
Promise.resolve('value').then((v) => console.log('then', v));
console.log('script');

// expect: script
// expect: then value
