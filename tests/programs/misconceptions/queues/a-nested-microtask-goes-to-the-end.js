// A microtask queued by a microtask stands behind those already waiting.
Promise.resolve().then(() => {
  console.log('first');
  Promise.resolve().then(() => console.log('nested'));
  console.log('first ends');
});
Promise.resolve().then(() => console.log('second'));

// expect: first
// expect: first ends
// expect: second
// expect: nested
