// A .js file that waits at its top level can only be a module: there is no require, and this is undefined.
console.log('before', typeof require, this);
console.log(await Promise.resolve('after'));

// expect: before undefined undefined
// expect: after
