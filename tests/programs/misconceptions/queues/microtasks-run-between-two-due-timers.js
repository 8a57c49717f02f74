// What one timer queues as a microtask runs before the next timer, though both are due.
setTimeout(() => {
  console.log('timer 1');
  Promise.resolve().then(() => console.log('its microtask'));
}, 0);
setTimeout(() => console.log('timer 2'), 0);

// expect: timer 1
// expect: its microtask
// expect: timer 2
