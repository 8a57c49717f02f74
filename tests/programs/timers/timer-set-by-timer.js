// A timer set inside a timer counts from then.
setTimeout(() => {
  console.log('10');
  setTimeout(() => console.log('10 + 40'), 40);
}, 10);
setTimeout(() => console.log('25'), 25);
setTimeout(() => console.log('120'), 120);

// expect: 10
// expect: 25
// expect: 10 + 40
// expect: 120
