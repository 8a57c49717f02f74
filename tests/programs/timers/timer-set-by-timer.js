// A timer set inside a timer counts from then.
setTimeout(() => {
  console.log('10');
  setTimeout(() => console.log('10 + 20'), 20);
}, 10);
setTimeout(() => console.log('20'), 20);
setTimeout(() => console.log('40'), 40);

// expect: 10
// expect: 20
// expect: 40
// expect: 10 + 20
