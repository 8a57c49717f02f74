// A rejection with something that is not an error.
process.on('exit', (code) => console.log('exit', code));
Promise.reject('just a string');
console.log('end of script');

// expect: end of script
// expect: exit 1
// exit: 1
