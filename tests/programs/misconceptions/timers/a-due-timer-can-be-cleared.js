// A timer that is due but has not run can still be taken back.
let second;
setTimeout(() => {
  console.log('first');
  clearTimeout(second);
}, 0);
second = setTimeout(() => console.log('second'), 0);

// expect: first
