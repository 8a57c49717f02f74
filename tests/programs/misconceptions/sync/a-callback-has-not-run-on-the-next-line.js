// What a callback sets is not set yet on the next line.
let answer = 'none yet';
setTimeout(() => {
  answer = 42;
  console.log('in the callback:', answer);
}, 0);
console.log('on the next line:', answer);

// expect: on the next line: none yet
// expect: in the callback: 42
