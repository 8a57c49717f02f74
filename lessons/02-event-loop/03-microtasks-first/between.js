setTimeout(() => {
  console.log('first timer');
  Promise.resolve().then(() => console.log('its microtask'));
}, 10);
setTimeout(() => console.log('second timer'), 10);
