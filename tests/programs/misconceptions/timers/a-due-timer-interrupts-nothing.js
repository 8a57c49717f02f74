// Running code is never interrupted, however long a timer has been due.
console.log('busy');
setTimeout(() => console.log('timer'), 5);
const end = Date.now() + 40;
while (Date.now() < end);
console.log('free again');

// expect: busy
// expect: free again
// expect: timer
